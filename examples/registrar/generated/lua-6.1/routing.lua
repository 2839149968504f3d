-- registrar: routing for Kamailio 6.1, run by app_lua.
-- Made by Sipwright. Change the program and build again instead of editing this file.

-- Passes a return code on; 0 says that the message is done with.
local function checked(code)
	if code == 0 then KSR.x.exit() end
	return code
end

-- A value of Kamailio as text; an absent one is nil.
local function value(name)
	local found = KSR.pv.get(name)
	if type(found) == "number" then return string.format("%d", found) end
	return found
end

-- Applies a transformation of Kamailio, with these parameters, to a text.
local function transformed(value, transformation, ...)
	KSR.pv.sets("$var(sw_value)", value)
	for index, parameter in ipairs({...}) do
		local name = "$var(sw_parameter_" .. index .. ")"
		if type(parameter) == "number" then KSR.pv.seti(name, parameter) else KSR.pv.sets(name, parameter) end
	end
	return KSR.pv.get("$(var(sw_value)" .. transformation .. ")")
end

function ksr_request_route()
	KSR.pv.sets("$var(auth_ha1)", "")
	KSR.pv.seti("$var(auth_verdict)", 0)
	-- Turn away what is malformed or goes round in circles
	if KSR.maxfwd.process_maxfwd(10) <= 0 then
		KSR.sl.send_reply(483, "Too Many Hops")
		KSR.x.exit()
	end
	if checked(KSR.sanity.sanity_check(1511, 7)) <= 0 then
		KSR.x.exit()
	end
	if KSR.pv.get("$rU") ~= nil and KSR.siputils.is_alphanumex(KSR.pv.gete("$rU"), "-_.!~*'()&=+$,;?/%#") <= 0 or KSR.pv.get("$fU") ~= nil and KSR.siputils.is_alphanumex(KSR.pv.gete("$fU"), "-_.!~*'()&=+$,;?/%#") <= 0 or KSR.pv.get("$tU") ~= nil and KSR.siputils.is_alphanumex(KSR.pv.gete("$tU"), "-_.!~*'()&=+$,;?/%#") <= 0 then
		KSR.sl.send_reply(400, "Bad User")
		KSR.x.exit()
	end
	-- Answer health checks
	if KSR.pv.get("$rm") == "OPTIONS" and KSR.pv.get("$rU") == nil then
		KSR.sl.send_reply(200, "Alive")
		KSR.x.exit()
	end
	-- Register the phones of the subscribers
	if KSR.pv.get("$rm") == "REGISTER" then
		if (transformed(KSR.pv.gete("$td"), "{s.tolower}") or "") ~= "voip.example" then
			KSR.sl.send_reply(403, "Forbidden")
			KSR.x.exit()
		end
		ksr_route_AUTHENTICATE()
		checked(KSR.registrar.save("location", 0))
		KSR.x.exit()
	end
	-- No open relay
	if not ((KSR.pv.get("$(rd{s.tolower})") or "") == "voip.example" or (KSR.pv.get("$(rd{s.tolower})") or "") == "10.20.20.1") then
		KSR.sl.send_reply(403, "Relaying Forbidden")
		KSR.x.exit()
	end
	KSR.sl.send_reply(405, "Method Not Allowed")
	return 1
end

function ksr_route_AUTHENTICATE()
	if (transformed(KSR.pv.gete("$fd"), "{s.tolower}") or "") ~= "voip.example" then
		KSR.sl.send_reply(403, "Forbidden")
		KSR.x.exit()
	end
	if KSR.siputils.is_alphanumex(KSR.pv.gete("$au"), "-_.!~*'()&=+$,;?/%#") <= 0 then
		KSR.auth.auth_challenge("voip.example", 1)
		KSR.x.exit()
	end
	if KSR.ndb_redis.redis_cmd_p1("users", "HGET sipwright:user:%s ha1", KSR.pv.gete("$au") .. "@voip.example", "user") < 0 then
		KSR.err("Redis is away: answering 503\n")
		KSR.hdr.append_to_reply("Retry-After: 5\r\n")
		KSR.sl.send_reply(503, "Service Unavailable")
		KSR.x.exit()
	end
	KSR.pv.sets("$var(auth_ha1)", value("$redis(user=>value)") or "00000000000000000000000000000000")
	KSR.pv.seti("$var(auth_verdict)", KSR.auth.pv_auth_check("voip.example", KSR.pv.get("$var(auth_ha1)"), 1, 1))
	if KSR.pv.get("$var(auth_verdict)") == -4 then
		KSR.auth.auth_challenge("voip.example", 17)
		KSR.x.exit()
	end
	if KSR.pv.get("$var(auth_ha1)") == "00000000000000000000000000000000" then
		KSR.auth.auth_challenge("voip.example", 1)
		KSR.x.exit()
	end
	if KSR.pv.get("$var(auth_verdict)") == -8 then
		KSR.sl.send_reply(403, "Forbidden")
		KSR.x.exit()
	end
	if KSR.pv.get("$var(auth_verdict)") < 1 then
		KSR.auth.auth_challenge("voip.example", 1)
		KSR.x.exit()
	end
	KSR.auth.consume_credentials()
	return 1
end
