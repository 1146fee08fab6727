-- The disclosure log (R-145 to R-149). Two entries a request: the INTENT before anything is fetched and the OUTCOME
-- before a byte leaves; a REFUSAL stands alone. References and digests only, never content.
CREATE TABLE disclosure_entry (
    seq              bigserial PRIMARY KEY,
    id               uuid NOT NULL UNIQUE,
    disclosure_id    uuid NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('INTENT', 'OUTCOME', 'REFUSAL')),
    at               timestamptz(3) NOT NULL,
    subject          text,
    officer_id       text,
    nomination_id    text,
    agency_id        text,
    role             text,
    area             text,
    purpose          text,
    operation_digest text,
    case_ids         text[] NOT NULL DEFAULT '{}',
    -- Beside each id the reference people know the case by, so that the log can be read without the conference;
    -- null for what was asked for and is no case, whose id is a digest.
    case_references  text[] NOT NULL DEFAULT '{}',
    body             jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(body) = 'object'),
    CHECK (cardinality(case_references) IN (0, cardinality(case_ids))),
    -- An id, a category, a code and a digest have no white space; whatever has is a sentence (R-149).
    CHECK (NOT jsonb_path_exists(body, '$.** ? (@.type() == "string" && @ like_regex "\\s")')),
    CHECK (array_to_string(ARRAY[subject, officer_id, nomination_id, agency_id, role, area, purpose, operation_digest]
                           || case_ids || case_references, '') !~ '\s'),
    -- A refusal may be of somebody unknown; whoever is given something is not (R-145).
    CHECK (kind = 'REFUSAL' OR num_nulls(officer_id, subject, agency_id, role, area, purpose) = 0)
);

CREATE INDEX disclosure_entry_cases_idx ON disclosure_entry USING gin (case_ids, case_references);
CREATE INDEX disclosure_entry_at_idx ON disclosure_entry (at);

-- One outcome a disclosure: a second one could rewrite what the first said was released.
CREATE UNIQUE INDEX disclosure_entry_one_of_kind_idx ON disclosure_entry (disclosure_id, kind);

-- One line a released item: who saw what of whose, when and for which purpose (R-145, R-147).
CREATE VIEW disclosure_line WITH (security_invoker = true) AS
SELECT entry.seq,
       entry.disclosure_id,
       entry.at,
       entry.subject,
       entry.officer_id,
       entry.nomination_id,
       entry.agency_id,
       entry.role,
       entry.area,
       entry.purpose,
       released.line ->> 'case' AS case_id,
       entry.case_references[array_position(entry.case_ids, released.line ->> 'case')] AS case_reference,
       released.line ->> 'item' AS item_id,
       released.line ->> 'owner' AS owner_id,
       released.line ->> 'category' AS category,
       released.line ->> 'basis' AS basis,
       coalesce(entry.body -> 'withheld', '[]') AS withheld
FROM disclosure_entry AS entry
CROSS JOIN LATERAL jsonb_array_elements(coalesce(entry.body -> 'released', '[]')) AS released (line)
WHERE entry.kind = 'OUTCOME';
