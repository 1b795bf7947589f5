// Forget that documents were set aside, as they have been read now
// :params {documents: ["broken.pdf"]}
UNWIND $documents AS document
MATCH (s:SetAside {document: document})
DELETE s
