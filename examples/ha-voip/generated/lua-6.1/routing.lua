-- ha-voip: routing for Kamailio 6.1, run by app_lua.
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

-- The number that one to nine digits stand for.
local function to_number(value)
	local digits = string.match(value, "^%-?([0-9]+)$")
	if digits == nil or #digits > 9 then return nil end
	return tonumber(value)
end

-- The text, or nothing of it where it has a line break.
local function one_line(value)
	if string.find(value, "[\r\n]") then return "" end
	return value
end

-- Asks a native route of kamailio.cfg whether a text matches its regular expression.
local function matches(subject, route)
	KSR.pv.sets("$var(sw_subject)", subject)
	return KSR.route(route) > 0
end

-- Runs a native route of kamailio.cfg with values; 0 says that it ended the script.
local function native(route, ...)
	for index, value in ipairs({...}) do
		if type(value) == "number" then
			KSR.pv.seti("$var(sw_argument_" .. index .. ")", value)
		else
			KSR.pv.sets("$var(sw_argument_" .. index .. ")", value)
		end
	end
	return checked(KSR.route(route))
end

function ksr_request_route()
	KSR.pv.seti("$var(relayed)", 0)
	KSR.pv.sets("$var(dialog_seal)", "")
	KSR.pv.sets("$var(auth_ha1)", "")
	KSR.pv.seti("$var(auth_verdict)", 0)
	KSR.pv.sets("$var(route_dialled)", "")
	KSR.pv.sets("$var(route_gateways)", "")
	KSR.pv.sets("$var(route_off)", "")
	KSR.pv.seti("$var(route_known)", 0)
	KSR.pv.seti("$var(route_position)", 0)
	KSR.pv.seti("$var(route_draw)", 0)
	KSR.pv.sets("$var(route_section)", "")
	KSR.pv.sets("$var(route_target)", "")
	KSR.pv.sets("$var(route_number)", "")
	KSR.pv.sets("$var(route_strip)", "")
	-- Replication between the nodes
	if KSR.pv.get("$Rp") == 5062 then
		if KSR.pv.get("$rm") == "KDMQ" and KSR.pv.get("$si") == "10.0.2.5" then
			checked(KSR.dmq.handle_message())
		end
		if KSR.pv.get("$rm") == "KDMQ" then
			KSR.sl.send_reply(403, "Forbidden")
		end
		KSR.x.exit()
	end
	if KSR.pv.get("$rm") == "KDMQ" then
		KSR.sl.send_reply(403, "Forbidden")
		KSR.x.exit()
	end
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
	-- CANCEL goes the way of its INVITE
	if KSR.pv.get("$rm") == "CANCEL" then
		if checked(KSR.tm.t_check_trans()) > 0 then
			checked(KSR.tm.t_relay())
			KSR.x.exit()
		end
		if KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":uri") ~= nil then
			KSR.pv.sets("$ru", one_line(KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":uri") or ""))
			if KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":hop") ~= nil then
				KSR.pv.sets("$du", one_line(KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":hop") or ""))
			end
			KSR.info("following the INVITE of " .. KSR.pv.gete("$ci") .. " to " .. KSR.pv.gete("$ru") .. "\n")
			ksr_route_RELAY()
		end
		KSR.sl.send_reply(481, "Call/Transaction Does Not Exist")
		KSR.x.exit()
	end
	-- Requests that come again
	if KSR.pv.get("$rm") ~= "ACK" then
		if checked(KSR.tmx.t_precheck_trans()) > 0 then
			checked(KSR.tm.t_check_trans())
			KSR.x.exit()
		end
		checked(KSR.tm.t_check_trans())
	end
	-- Requests inside a dialog
	if KSR.siputils.has_totag() > 0 then
		if KSR.pv.get("$hdr(Route)") ~= nil and matches(KSR.pv.gete("$route_uri"), "SW_MATCH_1") then
			KSR.pv.sets("$var(dialog_seal)", transformed(transformed(KSR.pv.gete("$route_uri"), "{uri.params}") or "", "{param.value,seal}") or "")
		end
		if KSR.pv.get("$var(dialog_seal)") == (transformed(KSR.pv.get("$shv(dialog_key)") .. KSR.pv.gete("$ci") .. KSR.pv.get("$shv(dialog_key)"), "{s.md5}") or "") and checked(KSR.rr.loose_route()) > 0 then
			if KSR.pv.get("$rm") == "BYE" then
				KSR.rtpengine.rtpengine_delete0()
			else
				if (KSR.pv.get("$rm") == "INVITE" or KSR.pv.get("$rm") == "UPDATE") and KSR.sdpops.sdp_content() > 0 then
					if KSR.rtpengine.rtpengine_manage("replace-origin") <= 0 then
						KSR.err("rtpengine is away: answering 503\n")
						KSR.hdr.append_to_reply("Retry-After: 5\r\n")
						KSR.sl.send_reply(503, "Service Unavailable")
						KSR.x.exit()
					end
				end
				if (KSR.pv.get("$rm") == "ACK" or KSR.pv.get("$rm") == "PRACK") and KSR.sdpops.sdp_content() > 0 then
					KSR.rtpengine.rtpengine_manage("replace-origin")
				end
			end
			ksr_route_RELAY()
		end
		if KSR.pv.get("$rm") == "ACK" then
			if checked(KSR.tm.t_check_trans()) > 0 then
				checked(KSR.tm.t_relay())
				KSR.x.exit()
			end
			if KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":uri") ~= nil then
				KSR.pv.sets("$ru", one_line(KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":uri") or ""))
				if KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":hop") ~= nil then
					KSR.pv.sets("$du", one_line(KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":hop") or ""))
				end
				KSR.info("following the INVITE of " .. KSR.pv.gete("$ci") .. " to " .. KSR.pv.gete("$ru") .. "\n")
				checked(KSR.tm.t_relay())
			end
			KSR.x.exit()
		end
		KSR.sl.send_reply(404, "Not Here")
		KSR.x.exit()
	end
	if KSR.pv.get("$rm") == "ACK" then
		if checked(KSR.tm.t_check_trans()) > 0 then
			checked(KSR.tm.t_relay())
		end
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
	-- Who calls?
	if KSR.pv.get("$si") ~= "10.0.2.20" then
		ksr_route_AUTHENTICATE()
	end
	-- To the phones of a subscriber
	if KSR.registrar.lookup("location") > 0 then
		if KSR.pv.get("$rm") == "INVITE" then
			KSR.tm.t_on_failure("ksr_failure_CALL_REFUSED")
		end
		ksr_route_SEND()
	end
	if KSR.ndb_redis.redis_cmd_p1("voip", "EXISTS sipwright:user:%s", KSR.pv.gete("$rU") .. "@voip.example", "known") < 0 then
		KSR.err("Redis is away: answering 503\n")
		KSR.hdr.append_to_reply("Retry-After: 5\r\n")
		KSR.sl.send_reply(503, "Service Unavailable")
		KSR.x.exit()
	end
	if value("$redis(known=>value)") == "1" then
		KSR.sl.send_reply(480, "Temporarily Unavailable")
		KSR.x.exit()
	end
	-- To the gateways of the longest prefix
	KSR.pv.sets("$var(route_dialled)", KSR.pv.gete("$rU"))
	checked(KSR.route("FIND_ROUTE_main"))
	if KSR.pv.get("$var(route_known)") ~= 1 then
		KSR.err("Redis is away: answering 503\n")
		KSR.hdr.append_to_reply("Retry-After: 5\r\n")
		KSR.sl.send_reply(503, "Service Unavailable")
		KSR.x.exit()
	end
	if KSR.pv.get("$var(route_gateways)") ~= "" then
		KSR.pv.sets("$(avp(dialled)[*])", KSR.pv.gete("$rU"))
		KSR.pv.sets("$(avp(gateways)[*])", KSR.pv.get("$var(route_gateways)"))
		KSR.pv.sets("$(avp(gateways_out)[*])", KSR.pv.get("$var(route_off)"))
		KSR.pv.seti("$(avp(gateways_tried)[*])", 0)
		if ksr_route_NEXT_GATEWAY() <= 0 then
			KSR.err("Every gateway is away: answering 503\n")
			KSR.hdr.append_to_reply("Retry-After: 5\r\n")
			KSR.sl.send_reply(503, "Service Unavailable")
			KSR.x.exit()
		end
		if KSR.pv.get("$rm") == "INVITE" then
			KSR.tm.t_on_failure("ksr_failure_GATEWAY_FAILED")
		end
		ksr_route_SEND()
	end
	KSR.sl.send_reply(404, "Not Found")
	return 1
end

function ksr_reply_route()
	-- Media of replies, also of transactions that another node began
	if not (checked(KSR.tm.t_check_trans()) > 0 or KSR.htable.sht_get("calls", KSR.pv.gete("$ci") .. ":uri") ~= nil) then
		KSR.x.drop()
	end
	if (KSR.pv.get("$rm") == "INVITE" or KSR.pv.get("$rm") == "UPDATE") and KSR.pv.getvn("$rs", 0) < 300 and KSR.sdpops.sdp_content() > 0 then
		if KSR.rtpengine.rtpengine_manage("replace-origin") <= 0 then
			KSR.warn("rtpengine took no answer for " .. KSR.pv.gete("$ci") .. "\n")
		end
	end
	if KSR.pv.get("$rm") == "INVITE" and KSR.pv.getvn("$rs", 0) >= 300 and checked(KSR.tm.t_check_trans()) <= 0 then
		KSR.rtpengine.rtpengine_delete0()
	end
	return 1
end

function ksr_route_RELAY()
	KSR.pv.seti("$var(relayed)", checked(KSR.tm.t_relay()))
	if KSR.pv.get("$var(relayed)") < 1 then
		if KSR.pv.get("$var(relayed)") == -400 then
			KSR.sl.sl_send_reply(400, "Bad Request-URI")
		end
	end
	KSR.x.exit()
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
	if KSR.ndb_redis.redis_cmd_p1("voip", "HGET sipwright:user:%s ha1", KSR.pv.gete("$au") .. "@voip.example", "user") < 0 then
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

function ksr_failure_CALL_REFUSED()
	KSR.rtpengine.rtpengine_delete0()
	return 1
end

function ksr_route_SEND()
	if KSR.pv.get("$rm") == "INVITE" then
		if KSR.sdpops.sdp_content() > 0 then
			if KSR.sdpops.sdp_with_codecs_by_name("PCMA,PCMU") <= 0 then
				KSR.sl.send_reply(488, "Not Acceptable Here")
				KSR.x.exit()
			end
			native("SW_SDP_KEEP_CODECS_BY_NAME_1")
			KSR.textopsx.msg_apply_changes()
			if KSR.rtpengine.rtpengine_manage("replace-origin") <= 0 then
				KSR.err("rtpengine is away: answering 503\n")
				KSR.hdr.append_to_reply("Retry-After: 5\r\n")
				KSR.sl.send_reply(503, "Service Unavailable")
				KSR.x.exit()
			end
		end
		KSR.tm.t_on_branch("ksr_branch_REMEMBER_DESTINATION")
	end
	if KSR.pv.get("$rm") == "INVITE" or KSR.pv.get("$rm") == "SUBSCRIBE" or KSR.pv.get("$rm") == "REFER" then
		KSR.hdr.remove("Route")
		KSR.rr.record_route()
		KSR.rr.add_rr_param(";seal=" .. (transformed(KSR.pv.get("$shv(dialog_key)") .. KSR.pv.gete("$ci") .. KSR.pv.get("$shv(dialog_key)"), "{s.md5}") or ""))
	else
		KSR.hdr.remove("Route")
	end
	KSR.pv.seti("$var(relayed)", checked(KSR.tm.t_relay()))
	if KSR.pv.get("$var(relayed)") < 1 then
		if KSR.pv.get("$rm") == "INVITE" then
			KSR.rtpengine.rtpengine_delete0()
		end
		if KSR.pv.get("$var(relayed)") == -400 then
			KSR.sl.sl_send_reply(400, "Bad Request-URI")
		end
	end
	KSR.x.exit()
	return 1
end

function ksr_branch_REMEMBER_DESTINATION()
	if KSR.pv.getvn("$T_branch_idx", 0) == 0 then
		KSR.htable.sht_sets("calls", KSR.pv.gete("$ci") .. ":uri", KSR.pv.gete("$ru"))
		if KSR.pv.get("$du") ~= nil then
			KSR.htable.sht_sets("calls", KSR.pv.gete("$ci") .. ":hop", KSR.pv.gete("$du"))
		else
			KSR.htable.sht_rm("calls", KSR.pv.gete("$ci") .. ":hop")
		end
	end
	return 1
end

function ksr_route_NEXT_GATEWAY()
	KSR.pv.sets("$var(route_target)", transformed(KSR.pv.gete("$avp(gateways)"), "{s.select,$var(sw_parameter_1),,}", KSR.pv.getvn("$avp(gateways_tried)", 0)) or "")
	KSR.pv.seti("$(avp(gateways_tried)[*])", KSR.pv.getvn("$avp(gateways_tried)", 0) + 1)
	do
		local turns_1 = 0
		while turns_1 < 16 and (KSR.pv.get("$var(route_target)") ~= "" and KSR.pv.get("$avp(gateways_out)") ~= "" and checked(KSR.textops.in_list(KSR.pv.get("$(var(route_target){s.select,1,/})") or "", KSR.pv.gete("$avp(gateways_out)"), ",")) > 0) do
			turns_1 = turns_1 + 1
			KSR.pv.sets("$var(route_target)", transformed(KSR.pv.gete("$avp(gateways)"), "{s.select,$var(sw_parameter_1),,}", KSR.pv.getvn("$avp(gateways_tried)", 0)) or "")
			KSR.pv.seti("$(avp(gateways_tried)[*])", KSR.pv.getvn("$avp(gateways_tried)", 0) + 1)
		end
	end
	if KSR.pv.get("$var(route_target)") == "" then
		return -1
	end
	KSR.pv.sets("$var(route_number)", KSR.pv.gete("$avp(dialled)"))
	KSR.pv.sets("$var(route_strip)", KSR.pv.get("$(var(route_target){s.select,2,/})") or "")
	if KSR.pv.get("$var(route_strip)") ~= "" then
		KSR.pv.sets("$var(route_number)", transformed(KSR.pv.get("$var(route_number)"), "{s.substr,$var(sw_parameter_1),0}", to_number(KSR.pv.get("$var(route_strip)")) or 0) or "")
	end
	KSR.pv.sets("$ru", one_line("sip:" .. (KSR.pv.get("$(var(route_target){s.select,3,/})") or "") .. KSR.pv.get("$var(route_number)") .. "@" .. (KSR.pv.get("$(var(route_target){s.select,0,/})") or "")))
	KSR.pv.unset("$du")
	KSR.info(KSR.pv.gete("$ci") .. ": " .. (KSR.pv.get("$avp(dialled)") or "<null>") .. " goes to " .. KSR.pv.get("$var(route_target)") .. "\n")
	return 1
end

function ksr_failure_GATEWAY_FAILED()
	KSR.pv.sets("$var(route_target)", "")
	KSR.pv.sets("$var(route_number)", "")
	KSR.pv.sets("$var(route_strip)", "")
	if KSR.tm.t_is_canceled() > 0 then
		KSR.rtpengine.rtpengine_delete0()
		KSR.x.exit()
	end
	if (KSR.tm.t_check_status("5[0-9][0-9]") > 0 or KSR.tm.t_check_status("408") > 0 and KSR.tm.t_branch_replied() <= 0) and ksr_route_NEXT_GATEWAY() > 0 then
		KSR.tm.t_on_failure("ksr_failure_GATEWAY_FAILED")
		KSR.tm.t_on_branch("ksr_branch_REMEMBER_DESTINATION")
		if checked(KSR.tm.t_relay()) > 0 then
			KSR.x.exit()
		end
	end
	KSR.rtpengine.rtpengine_delete0()
	return 1
end
