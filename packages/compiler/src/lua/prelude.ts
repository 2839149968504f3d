/** Small functions that stand at the head of routing.lua where the routing needs them. */
export type Helper =
  | "checked"
  | "value"
  | "text"
  | "transformed"
  | "to_number"
  | "quotient"
  | "one_line"
  | "matches"
  | "native";

/** In the order in which they are written; each uses only those before it. */
export const helpers: readonly { readonly name: Helper; readonly needs: readonly Helper[]; readonly code: string }[] = [
  {
    name: "checked",
    needs: [],
    code: `-- Passes a return code on; 0 says that the message is done with.
local function checked(code)
	if code == 0 then KSR.x.exit() end
	return code
end`,
  },
  {
    name: "value",
    needs: [],
    code: `-- A value of Kamailio as text; an absent one is nil.
local function value(name)
	local found = KSR.pv.get(name)
	if type(found) == "number" then return string.format("%d", found) end
	return found
end`,
  },
  {
    name: "text",
    needs: ["value"],
    code: `-- A value of Kamailio as text; an absent one is empty.
local function text(name)
	return value(name) or ""
end`,
  },
  {
    name: "transformed",
    needs: [],
    code: `-- Applies a transformation of Kamailio, with these parameters, to a text.
local function transformed(value, transformation, ...)
	KSR.pv.sets("$var(sw_value)", value)
	for index, parameter in ipairs({...}) do
		local name = "$var(sw_parameter_" .. index .. ")"
		if type(parameter) == "number" then KSR.pv.seti(name, parameter) else KSR.pv.sets(name, parameter) end
	end
	return KSR.pv.get("$(var(sw_value)" .. transformation .. ")")
end`,
  },
  {
    name: "to_number",
    needs: [],
    code: `-- The number that one to nine digits stand for.
local function to_number(value)
	local digits = string.match(value, "^%-?([0-9]+)$")
	if digits == nil or #digits > 9 then return nil end
	return tonumber(value)
end`,
  },
  {
    name: "quotient",
    needs: [],
    code: `-- Whole division, cut toward zero.
local function quotient(dividend, divisor)
	local result = dividend / divisor
	if result >= 0 then return math.floor(result) end
	return math.ceil(result)
end`,
  },
  {
    name: "one_line",
    needs: [],
    code: `-- The text, or nothing of it where it has a line break.
local function one_line(value)
	if string.find(value, "[\\r\\n]") then return "" end
	return value
end`,
  },
  {
    name: "matches",
    needs: [],
    code: `-- Asks a native route of kamailio.cfg whether a text matches its regular expression.
local function matches(subject, route)
	KSR.pv.sets("$var(sw_subject)", subject)
	return KSR.route(route) > 0
end`,
  },
  {
    name: "native",
    needs: ["checked"],
    code: `-- Runs a native route of kamailio.cfg with values; 0 says that it ended the script.
local function native(route, ...)
	for index, value in ipairs({...}) do
		if type(value) == "number" then
			KSR.pv.seti("$var(sw_argument_" .. index .. ")", value)
		else
			KSR.pv.sets("$var(sw_argument_" .. index .. ")", value)
		end
	end
	return checked(KSR.route(route))
end`,
  },
];

/** The code of all helpers that are needed, in order. */
export function helperCode(needed: ReadonlySet<Helper>): readonly string[] {
  const all = new Set(needed);
  for (const { name, needs } of [...helpers].reverse()) {
    if (all.has(name)) for (const one of needs) all.add(one);
  }
  return helpers.filter(({ name }) => all.has(name)).map(({ code }) => code);
}
