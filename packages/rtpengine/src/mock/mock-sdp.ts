/** Puts the mock's address and ports into an SDP, as far as tests look at it: `c=`, `m=` and `a=rtcp:` lines. */
export function rewriteSdp(sdp: string, address: string, nextPort: () => number): string {
  let port = 0;
  return sdp
    .split(/\r?\n/)
    .map((line) => {
      if (line.startsWith("c=IN ")) return `c=IN ${address.includes(":") ? "IP6" : "IP4"} ${address}`;
      const media = /^m=(\S+) (\d+)(\/\d+)? (.*)$/.exec(line);
      if (media !== null) {
        port = media[2] === "0" ? 0 : nextPort();
        return `m=${media[1]} ${port} ${media[4]}`;
      }
      if (/^a=rtcp:\d+/.test(line)) return `a=rtcp:${port + 1}`;
      return line;
    })
    .join("\r\n");
}

/** The address and port of each media section. */
export function mediaOf(sdp: string): { readonly type: string; readonly address: string; readonly port: number }[] {
  const [session = "", ...sections] = sdp.split(/^(?=m=)/m);
  const common = /^c=IN IP[46] (\S+)/m.exec(session)?.[1] ?? "";
  return sections.map((section) => {
    const [, type = "", port = "0"] = /^m=(\S+) (\d+)/.exec(section) ?? [];
    return { type, address: /^c=IN IP[46] (\S+)/m.exec(section)?.[1] ?? common, port: Number(port) };
  });
}
