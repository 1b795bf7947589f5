// Documents that were set aside: which, why, and on what day first
// The report on quality lists them; the graph holds nothing else of them.
CREATE CONSTRAINT set_aside_id IF NOT EXISTS FOR (n:SetAside) REQUIRE n.id IS UNIQUE;
CREATE INDEX set_aside_document IF NOT EXISTS FOR (n:SetAside) ON (n.document);
CREATE INDEX set_aside_day IF NOT EXISTS FOR (n:SetAside) ON (n.day);
UNWIND ['SetAside'] AS label
CALL db.createLabel(label) RETURN count(*);
UNWIND ['document', 'day', 'reason'] AS property
CALL db.createProperty(property) RETURN count(*)
