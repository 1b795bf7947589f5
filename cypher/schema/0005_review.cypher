// What the review queue starts from
CREATE INDEX actor_articles IF NOT EXISTS FOR (n:Actor) ON (n.articles);
CREATE INDEX claim_stance IF NOT EXISTS FOR (n:RelationClaim) ON (n.stance);
CREATE INDEX claim_confidence IF NOT EXISTS FOR (n:RelationClaim) ON (n.confidence)
