// Documents set aside by a day, and why
// :params {until: "2025-06-30"}
MATCH (s:SetAside)
WHERE s.day <= date($until)
RETURN s.document AS document, s.reason AS reason, s.day AS day
ORDER BY reason, document
