// What is looked up by something else than its id
CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published);
CREATE INDEX article_origin IF NOT EXISTS FOR (n:Article) ON (n.origin);
CREATE INDEX article_url IF NOT EXISTS FOR (n:Article) ON (n.url);
CREATE INDEX actor_name IF NOT EXISTS FOR (n:Actor) ON (n.name);
CREATE INDEX actor_country IF NOT EXISTS FOR (n:Actor) ON (n.country);
CREATE INDEX actor_kind IF NOT EXISTS FOR (n:Actor) ON (n.kind);
CREATE INDEX event_from IF NOT EXISTS FOR (n:Event) ON (n.from);
CREATE INDEX event_type IF NOT EXISTS FOR (n:Event) ON (n.type, n.from);
CREATE INDEX mention_time IF NOT EXISTS FOR (n:EventMention) ON (n.country, n.earliest);
CREATE INDEX claim_relation IF NOT EXISTS FOR (n:RelationClaim) ON (n.relation);
CREATE INDEX decision_made IF NOT EXISTS FOR (n:Decision) ON (n.made_at);
CREATE POINT INDEX place_location IF NOT EXISTS FOR (n:Place) ON (n.location)
