-- F-27: which cases a response opened to its reader, so that an hour of one person's reading is counted by one look-up,
-- also after the gateway was restarted. Of entries before this one it is not known: they count as none.
ALTER TABLE disclosure_entry
    ADD COLUMN opened_ids text[] NOT NULL DEFAULT '{}',
    ADD CHECK (array_to_string(opened_ids, '') !~ '\s'),
    ADD CHECK (kind = 'OUTCOME' OR opened_ids = '{}');

CREATE INDEX disclosure_entry_opened_idx ON disclosure_entry (subject, at) WHERE opened_ids <> '{}';

-- Who was stopped, to tell the chair's area of what it was not told of yet.
CREATE INDEX disclosure_entry_stopped_idx ON disclosure_entry (at) WHERE body ->> 'code' = 'TRAWLING_STOPPED';
