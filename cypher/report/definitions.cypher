// Definitions of reports that were made through the API
MATCH (d:ReportDefinition)
WHERE d.name > '' AND d.settings IS NOT NULL
RETURN d.name AS name, d.settings AS settings
ORDER BY name
