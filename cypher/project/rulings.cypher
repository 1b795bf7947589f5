// Set what people ruled on some claims
// :params {rows: [{"claim": "c", "ruling": "reject"}]}
UNWIND $rows AS row
MATCH (c:Claim {id: row.claim})
SET c.ruling = row.ruling
