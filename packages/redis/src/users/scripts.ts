/**
 * The one script that writes users. Mode (`create`, `change`, `put`), a token for this write, name, realm, MD5 hash, SHA-256 hash, state (the last
 * three may be empty: as before), then fields and values in turn, an empty value removing the field. The hashes of a disabled user
 * stand in fields where no lookup of Kamailio finds them.
 */
export const writeUserScript = `
local key, mode, now = KEYS[1], ARGV[1], redis.call('TIME')[1]
local exists = redis.call('EXISTS', key) == 1
if mode == 'create' and exists then
  if redis.call('HGET', key, 'token') == ARGV[2] then return 'OK' end
  return 'EXISTS'
end
if mode == 'change' and not exists then return 'NONE' end
local function hash(given, field)
  if given ~= '' then return given end
  return redis.call('HGET', key, field) or redis.call('HGET', key, 'disabled_' .. field)
end
local state = ARGV[7] ~= '' and ARGV[7] or redis.call('HGET', key, 'state') or 'enabled'
-- One hash may be given without the other: the other one is then of another password.
local given = ARGV[5] ~= '' or ARGV[6] ~= ''
local hashes = { ha1 = ARGV[5], ha1_sha256 = ARGV[6] }
if not given then hashes = { ha1 = hash('', 'ha1'), ha1_sha256 = hash('', 'ha1_sha256') } end
redis.call('HDEL', key, 'ha1', 'ha1_sha256', 'disabled_ha1', 'disabled_ha1_sha256')
for field, value in pairs(hashes) do
  if value and value ~= '' then redis.call('HSET', key, (state == 'disabled' and 'disabled_' or '') .. field, value) end
end
redis.call('HSET', key, 'name', ARGV[3], 'realm', ARGV[4], 'state', state, 'changed', now, 'token', ARGV[2])
if not exists then redis.call('HSET', key, 'created', now) end
for i = 8, #ARGV, 2 do
  if ARGV[i + 1] == '' then redis.call('HDEL', key, ARGV[i]) else redis.call('HSET', key, ARGV[i], ARGV[i + 1]) end
end
return 'OK'`;
