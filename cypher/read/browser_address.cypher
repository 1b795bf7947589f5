// Where the server itself says its Browser and its Bolt port are to be found
// A server that keeps its settings to itself gives no rows.
SHOW SETTINGS 'server.http.advertised_address', 'server.bolt.advertised_address', 'server.http.enabled' YIELD name, value
RETURN name, value
