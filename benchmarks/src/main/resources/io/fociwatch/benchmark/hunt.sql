-- The definition of docs/detection.md over an archive, made for speed: users without a device code
-- are dropped as early as can be, and only then are times parsed and repeats looked for.
SET threads = 2;

SET preserve_insertion_order = false;

CREATE TEMP TABLE listed AS
SELECT client_id,
       coalesce(epoch_ms(valid_from::TIMESTAMP), -9223372036854775808) AS valid_from,
       coalesce(epoch_ms(valid_until::TIMESTAMP), 9223372036854775807) AS valid_until
FROM read_csv(${clients}, header = true, comment = '#', all_varchar = true)
WHERE family IN ('hunt-2025-045', 'foci');

CREATE TEMP TABLE device_code AS
SELECT DISTINCT lower(tenantId) AS tenant,
       lower(properties.userId) AS person,
       lower(properties.id) AS id,
       epoch_ms(properties.createdDateTime[:23]::TIMESTAMP) AS time_ms
FROM read_json(
    ${sign-ins},
    format = 'newline_delimited',
    columns = {
        category: 'VARCHAR', tenantId: 'VARCHAR', resultType: 'VARCHAR',
        properties: 'STRUCT(id VARCHAR, createdDateTime VARCHAR, userId VARCHAR,
            authenticationProtocol VARCHAR)'})
WHERE category = 'SignInLogs' AND resultType = '0'
  AND properties.authenticationProtocol = 'deviceCode';

CREATE TEMP TABLE redemption AS
SELECT DISTINCT ON (tenant, person, id) tenant, person, id, client, resource, token,
       epoch_ms(created[:23]::TIMESTAMP) AS time_ms
FROM (
    SELECT lower(tenantId) AS tenant,
           lower(properties.userId) AS person,
           lower(properties.id) AS id,
           lower(properties.appId) AS client,
           coalesce(nullif(lower(properties.resourceId), ''),
                    lower(properties.resourceDisplayName)) AS resource,
           properties.uniqueTokenIdentifier AS token,
           properties.createdDateTime AS created
    FROM read_json(
        ${non-interactive},
        format = 'newline_delimited',
        columns = {
            category: 'VARCHAR', tenantId: 'VARCHAR', resultType: 'VARCHAR',
            properties: 'STRUCT(id VARCHAR, createdDateTime VARCHAR, userId VARCHAR,
                appId VARCHAR, resourceId VARCHAR, resourceDisplayName VARCHAR,
                uniqueTokenIdentifier VARCHAR)'})
    WHERE category = 'NonInteractiveUserSignInLogs' AND resultType = '0')
SEMI JOIN device_code USING (tenant, person)
WHERE EXISTS (
    FROM listed
    WHERE client_id = client AND epoch_ms(created[:23]::TIMESTAMP) >= valid_from
      AND epoch_ms(created[:23]::TIMESTAMP) < valid_until);

CREATE TEMP TABLE member AS
WITH RECURSIVE
-- A plain join: DuckDB 1.4.1 answers a SEMI JOIN on a range of times wrongly.
armed_moment AS (
    SELECT DISTINCT r.tenant, r.person, r.client, r.time_ms AS t0
    FROM redemption r
    JOIN device_code d
      ON d.tenant = r.tenant AND d.person = r.person
     AND d.time_ms BETWEEN r.time_ms - 1200000 AND r.time_ms),
start AS (
    SELECT m.tenant, m.person, m.client, m.t0
    FROM armed_moment m
    JOIN redemption r
      ON r.tenant = m.tenant AND r.person = m.person AND r.client = m.client
     AND r.time_ms >= m.t0 AND r.time_ms < m.t0 + 600000
    GROUP BY ALL
    HAVING count(DISTINCT r.resource) >= 3),
burst AS (
    SELECT tenant, person, client, min(t0) AS t0 FROM start GROUP BY ALL
    UNION ALL
    SELECT s.tenant, s.person, s.client, min(s.t0)
    FROM burst b
    JOIN start s
      ON s.tenant = b.tenant AND s.person = b.person AND s.client = b.client
     AND s.t0 >= b.t0 + 600000
    GROUP BY ALL)
SELECT b.tenant, b.person, b.client, b.t0, r.time_ms, r.resource, r.token
FROM burst b
JOIN redemption r
  ON r.tenant = b.tenant AND r.person = b.person AND r.client = b.client
 AND r.time_ms >= b.t0 AND r.time_ms < b.t0 + 600000;

CREATE TEMP TABLE graph_call AS
SELECT DISTINCT lower(tenantId) AS tenant,
       lower(properties.userId) AS person,
       lower(properties.requestId) AS id,
       properties.signInActivityId AS token
FROM read_json(
    ${graph-calls},
    format = 'newline_delimited',
    columns = {
        category: 'VARCHAR', tenantId: 'VARCHAR',
        properties: 'STRUCT(requestId VARCHAR, userId VARCHAR, signInActivityId VARCHAR)'})
WHERE category = 'MicrosoftGraphActivityLogs'
  AND properties.signInActivityId IN (SELECT token FROM member);

WITH
alert AS (
    SELECT tenant, person, client, t0,
           max(time_ms) AS last_seen, count(*) AS sign_ins, count(DISTINCT resource) AS resources
    FROM member
    GROUP BY ALL),
linked AS (
    SELECT tenant, person, client, t0, list({RequestId: id, Link: 'TOKEN'}) AS calls
    FROM (
        SELECT DISTINCT m.tenant, m.person, m.client, m.t0, g.id
        FROM member m
        JOIN graph_call g ON g.tenant = m.tenant AND g.person = m.person AND g.token = m.token)
    GROUP BY ALL)
SELECT to_json({
    TenantId: tenant,
    UserId: person,
    AppId: client,
    FirstSeen: strftime(make_timestamp_ms(t0), '%Y-%m-%dT%H:%M:%S.%gZ'),
    LastSeen: strftime(make_timestamp_ms(last_seen), '%Y-%m-%dT%H:%M:%S.%gZ'),
    SignInCount: sign_ins,
    ResourceCount: resources,
    GraphCalls: coalesce(calls, [])})
FROM alert
LEFT JOIN linked USING (tenant, person, client, t0)
ORDER BY t0, tenant, person, client
