-- Items of one owner and kind stand together in an outcome, so that a large picture writes a quarter of what it wrote.
-- Entries of before name each item by itself and stay as they are (R-145); the view reads both.
CREATE OR REPLACE VIEW disclosure_line WITH (security_invoker = true) AS
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
       named.item AS item_id,
       released.line ->> 'owner' AS owner_id,
       released.line ->> 'category' AS category,
       released.line ->> 'basis' AS basis,
       coalesce(entry.body -> 'withheld', '[]') AS withheld
FROM disclosure_entry AS entry
CROSS JOIN LATERAL jsonb_array_elements(coalesce(entry.body -> 'released', '[]')) AS released (line)
CROSS JOIN LATERAL jsonb_array_elements_text(
    coalesce(released.line -> 'items', jsonb_build_array(released.line -> 'item'))) AS named (item)
WHERE entry.kind = 'OUTCOME';
