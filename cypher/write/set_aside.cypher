// Note which documents were set aside, and why
// The same document for the same reason is noted once, on the day on which it was first.
// :params {rows: [{"id": "s", "document": "broken.pdf", "reason": "It holds no text."}]}
UNWIND $rows AS row
MERGE (s:SetAside {id: row.id})
ON CREATE SET s.document = row.document, s.reason = row.reason, s.day = date()
