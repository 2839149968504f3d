import { offField } from "../keys.js";

/**
 * The scripts that change a table. Redis runs each as a whole. All get the same keys: the live routes, the generation before,
 * the meta data, the gateways, the log of changes, and the staging of a load. They answer `CONFLICT` where what the caller knew is old.
 */
const preamble = `
local live, previous, meta, gateways, log, staging = KEYS[1], KEYS[2], KEYS[3], KEYS[4], KEYS[5], KEYS[6]
local function number(field) return tonumber(redis.call('HGET', meta, field) or '0') end
local function changed(what, data)
  local count = redis.call('HINCRBY', meta, 'changes', 1)
  redis.call('HSET', meta, 'changed', redis.call('TIME')[1])
  redis.call('XADD', log, 'MAXLEN', '~', 10000, '*', 'change', what, 'data', data, 'count', count)
end
`;

/** Gateways version, then prefixes and values in turn. */
export const putRoutesScript = `${preamble}
if number('gateways') ~= tonumber(ARGV[1]) then return 'CONFLICT' end
local prefixes = {}
for i = 2, #ARGV, 2 do
  redis.call('HSET', live, ARGV[i], ARGV[i + 1])
  prefixes[#prefixes + 1] = ARGV[i]
end
changed('routes', table.concat(prefixes, ' '))
return 'OK'`;

/** Prefixes. Answers how many there were. */
export const deleteRoutesScript = `${preamble}
local count = 0
for i = 1, #ARGV do count = count + redis.call('HDEL', live, ARGV[i]) end
if count > 0 then changed('routes', table.concat(ARGV, ' ')) end
return count`;

/**
 * Gateway, what it was before (empty: nothing), what it is now (empty: remove it), the number of changes that a removal relies
 * on. The list of gateways out of service is made anew.
 */
export const putGatewayScript = `${preamble}
if (redis.call('HGET', gateways, ARGV[1]) or '') ~= ARGV[2] then return 'CONFLICT' end
if ARGV[4] ~= '' and number('changes') ~= tonumber(ARGV[4]) then return 'CONFLICT' end
if ARGV[3] == '' then redis.call('HDEL', gateways, ARGV[1]) else redis.call('HSET', gateways, ARGV[1], ARGV[3]) end
local all, off = redis.call('HGETALL', gateways), {}
for i = 1, #all, 2 do
  if cjson.decode(all[i + 1]).state ~= 'active' then off[#off + 1] = all[i] end
end
table.sort(off)
if #off > 0 then redis.call('HSET', live, '${offField}', table.concat(off, ',')) else redis.call('HDEL', live, '${offField}') end
redis.call('HINCRBY', meta, 'gateways', 1)
changed('gateways', ARGV[1])
return 'OK'`;

/** Hash, gateways version, generation, then prefixes with the values they had and have. For a hash that is written anew. */
export const relinkScript = `${preamble}
local hash = ARGV[1] == 'live' and live or ARGV[1] == 'previous' and previous or staging
if number('gateways') ~= tonumber(ARGV[2]) or number('generation') ~= tonumber(ARGV[3]) then return 'CONFLICT' end
local prefixes = {}
for i = 4, #ARGV, 3 do
  if redis.call('HGET', hash, ARGV[i]) == ARGV[i + 1] then
    redis.call('HSET', hash, ARGV[i], ARGV[i + 2])
    prefixes[#prefixes + 1] = ARGV[i]
  end
end
if hash == live and #prefixes > 0 then changed('routes', table.concat(prefixes, ' ')) end
return 'OK'`;

/** Load, number of routes, gateways version. Puts the staged generation in the place of the live one. */
export const swapScript = `${preamble}
if redis.call('HGET', meta, 'load') == ARGV[1] then return 'OK' end
if number('gateways') ~= tonumber(ARGV[3]) then return 'CONFLICT' end
local found = redis.call('HLEN', staging)
if found ~= tonumber(ARGV[2]) then return 'LOST ' .. found end
local off = redis.call('HGET', live, '${offField}')
if off then redis.call('HSET', staging, '${offField}', off) end
redis.call('PERSIST', staging)
redis.call('UNLINK', previous)
if redis.call('EXISTS', live) == 1 then redis.call('RENAME', live, previous) end
redis.call('RENAME', staging, live)
redis.call('HSET', meta, 'load', ARGV[1])
changed('generation', redis.call('HINCRBY', meta, 'generation', 1))
return 'OK'`;

/** Gateways version. Puts the generation before in the place of the live one, and the other way round. */
export const rollbackScript = `${preamble}
if redis.call('EXISTS', previous) == 0 then return 'NONE' end
if number('gateways') ~= tonumber(ARGV[1]) then return 'CONFLICT' end
local off = redis.call('HGET', live, '${offField}')
if redis.call('EXISTS', live) == 1 then redis.call('RENAME', live, staging) end
redis.call('RENAME', previous, live)
if redis.call('EXISTS', staging) == 1 then redis.call('RENAME', staging, previous) end
if off then redis.call('HSET', live, '${offField}', off) else redis.call('HDEL', live, '${offField}') end
redis.call('HDEL', meta, 'load')
changed('generation', redis.call('HINCRBY', meta, 'generation', 1))
return 'OK'`;
