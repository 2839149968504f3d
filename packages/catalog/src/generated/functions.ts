// Written by scripts/catalog-generate out of data/; change that instead.
import type { RouteKind } from "../model.js";

/** Functions that a script can call, by module and name: what they take, and the route blocks in which they may stand. */
export interface CatalogFunctions {
  acc: {
    acc_db_request: { arguments: [string, string]; routes: RouteKind };
    acc_log_request: { arguments: [string]; routes: RouteKind };
    acc_request: { arguments: [string, string]; routes: RouteKind };
  };
  acc_diameter: {
    acc_diam_request: { arguments: [string | number]; routes: RouteKind };
  };
  acc_radius: {
    acc_rad_request: { arguments: [string | number]; routes: RouteKind };
  };
  alias_db: {
    alias_db_find: { arguments: [string, string, string] | [string, string, string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    alias_db_lookup: { arguments: [string] | [string, string | number]; routes: "request" | "failure" };
  };
  app_jsdt: {
    jsdt_dofile: { arguments: [string]; routes: RouteKind };
    jsdt_dostring: { arguments: [string]; routes: RouteKind };
    jsdt_run: { arguments: [string] | [string, string] | [string, string, string] | [string, string, string, string]; routes: RouteKind };
    jsdt_runstring: { arguments: [string]; routes: RouteKind };
  };
  app_lua: {
    lua_dofile: { arguments: [string]; routes: RouteKind };
    lua_dostring: { arguments: [string]; routes: RouteKind };
    lua_run: { arguments: [string] | [string, string] | [string, string, string] | [string, string, string, string]; routes: RouteKind };
    lua_runstring: { arguments: [string]; routes: RouteKind };
  };
  app_mono: {
    /** 5.6 only. */
    mono_exec: { arguments: [string] | [string, string]; routes: RouteKind };
    /** 5.6 only. */
    mono_run: { arguments: [] | [string]; routes: RouteKind };
  };
  app_perl: {
    perl_exec: { arguments: [string] | [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    perl_exec_simple: { arguments: [string] | [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
  };
  app_python3: {
    python_exec: { arguments: [string] | [string, string]; routes: RouteKind };
  };
  app_python3s: {
    /** 6.0 and 6.1 only. */
    app_python3s_exec: { arguments: [string] | [string, string]; routes: RouteKind };
  };
  app_ruby: {
    ruby_run: { arguments: [string] | [string, string] | [string, string, string] | [string, string, string, string]; routes: RouteKind };
  };
  app_sqlang: {
    /** 5.6 only. */
    sqlang_dofile: { arguments: [string]; routes: RouteKind };
    /** 5.6 only. */
    sqlang_dostring: { arguments: [string]; routes: RouteKind };
    /** 5.6 only. */
    sqlang_run: { arguments: [string] | [string, string] | [string, string, string] | [string, string, string, string]; routes: RouteKind };
    /** 5.6 only. */
    sqlang_runstring: { arguments: [string]; routes: RouteKind };
  };
  async: {
    async_ms_route: { arguments: [string, number]; routes: "request" | "failure" };
    async_ms_sleep: { arguments: [number]; routes: "request" | "failure" };
    async_route: { arguments: [string, number]; routes: "request" | "failure" };
    async_sleep: { arguments: [number]; routes: "request" | "failure" };
    async_task_data: { arguments: [string, string]; routes: RouteKind };
    async_task_group_data: { arguments: [string, string, string | number]; routes: RouteKind };
    async_task_group_route: { arguments: [string, string]; routes: "request" | "failure" };
    async_task_route: { arguments: [string]; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    async_tkv_emit: { arguments: [number, string, string]; routes: RouteKind };
  };
  auth: {
    /** 6.0 and 6.1 only. */
    auth_algorithm: { arguments: [string]; routes: "request" };
    auth_challenge: { arguments: [string, number]; routes: "request" | "failure" | "onreply" | "reply" };
    auth_get_www_authenticate: { arguments: [string, number, string]; routes: "request" };
    consume_credentials: { arguments: []; routes: "request" };
    has_credentials: { arguments: [string]; routes: "request" };
    proxy_challenge: { arguments: [string, number]; routes: "request" | "failure" | "onreply" | "reply" };
    pv_auth_check: { arguments: [string, string, number, number]; routes: "request" };
    pv_proxy_authenticate: { arguments: [string, string, number]; routes: "request" };
    pv_proxy_authorize: { arguments: [string, string, number]; routes: "request" };
    pv_www_authenticate: { arguments: [string, string, number] | [string, string, number, string]; routes: "request" };
    pv_www_authorize: { arguments: [string, string, number]; routes: "request" };
    www_challenge: { arguments: [string, number]; routes: "request" | "failure" | "onreply" | "reply" };
  };
  auth_arnacon: {
    /** 6.1 only. */
    arnacon_authenticate: { arguments: [string, string, string]; routes: "request" };
    /** 6.1 only. */
    arnacon_user_exists: { arguments: [string]; routes: "request" };
  };
  auth_db: {
    auth_check: { arguments: [string, string, number]; routes: "request" };
    is_subscriber: { arguments: [string, string, number]; routes: RouteKind };
    proxy_authenticate: { arguments: [string, string]; routes: "request" };
    proxy_authorize: { arguments: [string, string]; routes: "request" };
    www_authenticate: { arguments: [string, string] | [string, string, string]; routes: "request" };
    www_authorize: { arguments: [string, string]; routes: "request" };
  };
  auth_diameter: {
    diameter_is_user_in: { arguments: [string | number, string | number]; routes: "request" };
    diameter_proxy_authorize: { arguments: [string]; routes: "request" };
    diameter_www_authorize: { arguments: [string]; routes: "request" };
  };
  auth_ephemeral: {
    autheph_authenticate: { arguments: [string, string]; routes: "request" };
    autheph_check: { arguments: [string]; routes: "request" };
    autheph_check_from: { arguments: [] | [string]; routes: "request" };
    autheph_check_timestamp: { arguments: [string]; routes: "request" };
    autheph_check_to: { arguments: [] | [string]; routes: "request" };
    autheph_proxy: { arguments: [string]; routes: "request" };
    autheph_www: { arguments: [string] | [string, string]; routes: "request" };
  };
  auth_identity: {
    /** 5.6 only. */
    auth_add_identity: { arguments: []; routes: "request" };
    /** 5.6 only. */
    auth_date_proc: { arguments: []; routes: "request" };
    /** 5.6 only. */
    vrfy_check_callid: { arguments: []; routes: "request" };
    /** 5.6 only. */
    vrfy_check_certificate: { arguments: []; routes: "request" };
    /** 5.6 only. */
    vrfy_check_date: { arguments: []; routes: "request" };
    /** 5.6 only. */
    vrfy_check_msgvalidity: { arguments: []; routes: "request" };
    /** 5.6 only. */
    vrfy_get_certificate: { arguments: []; routes: "request" };
  };
  auth_radius: {
    radius_proxy_authorize: { arguments: [string] | [string, string]; routes: "request" };
    radius_www_authorize: { arguments: [string] | [string, string]; routes: "request" };
  };
  auth_web3: {
    /** 6.1 only. */
    web3_proxy_authenticate: { arguments: [string, string]; routes: "request" };
    /** 6.1 only. */
    web3_www_authenticate: { arguments: [string, string]; routes: "request" };
  };
  auth_xkeys: {
    auth_xkeys_add: { arguments: [string, string, string, string]; routes: RouteKind };
    auth_xkeys_check: { arguments: [string, string, string, string]; routes: RouteKind };
  };
  avp: {
    append_attr_hf: { arguments: [string] | [string, string]; routes: "request" | "failure" };
    attr2uri: { arguments: [string] | [string, string]; routes: "request" | "failure" };
    attr_destination: { arguments: [string]; routes: "request" | "failure" };
    attr_equals: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    attr_equals_xl: { arguments: [string, string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    attr_exists: { arguments: [string]; routes: "request" | "failure" | "onreply" | "reply" };
    attr_to_reply: { arguments: [string] | [string, string]; routes: "request" | "failure" };
    del_attr: { arguments: [string]; routes: "request" | "failure" | "onreply" | "reply" };
    del_attrs: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    dump_attrs: { arguments: [] | [string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    flags2attr: { arguments: [string]; routes: "request" | "failure" | "onreply" | "reply" };
    hdr_body2attrs: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    hdr_body2attrs2: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    insert_attr_hf: { arguments: [string] | [string, string]; routes: "request" | "failure" };
    print_attr: { arguments: [string]; routes: "request" | "failure" | "onreply" | "reply" };
    replace_attr_hf: { arguments: [string] | [string, string]; routes: "request" | "failure" };
    set_attr: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    set_iattr: { arguments: [string, number]; routes: "request" | "failure" | "onreply" | "reply" };
    set_sattr: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    subst_attr: { arguments: [string, string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    xlfix_attr: { arguments: [string]; routes: "request" | "failure" | "onreply" | "reply" };
    xlset_attr: { arguments: [string, string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    xlset_destination: { arguments: [string | number]; routes: "request" };
  };
  avpops: {
    avp_check: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_copy: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_db_delete: { arguments: [string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_db_load: { arguments: [string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_db_query: { arguments: [string] | [string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_db_store: { arguments: [string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_delete: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_op: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_print: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_pushto: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_subst: { arguments: [string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    avp_subst_pv: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    is_avp_set: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
  };
  benchmark: {
    bm_log_timer: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    bm_start_timer: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
  };
  blst: {
    blst_add: { arguments: [] | [number]; routes: RouteKind };
    blst_add_retry_after: { arguments: [number, number]; routes: RouteKind };
    blst_clear_ignore: { arguments: [] | [number]; routes: RouteKind };
    blst_del: { arguments: []; routes: RouteKind };
    blst_is_blocklisted: { arguments: []; routes: RouteKind };
    blst_rpl_clear_ignore: { arguments: [] | [number]; routes: RouteKind };
    blst_rpl_set_ignore: { arguments: [] | [number]; routes: RouteKind };
    blst_set_ignore: { arguments: [] | [number]; routes: RouteKind };
  };
  call_control: {
    call_control: { arguments: []; routes: "request" };
  };
  call_obj: {
    call_obj_free: { arguments: [string]; routes: RouteKind };
    call_obj_get: { arguments: [string]; routes: RouteKind };
  };
  carrierroute: {
    cr_next_domain: { arguments: [string, string, string, string, string, string]; routes: "request" | "failure" };
    cr_nofallback_route: { arguments: [string | number, string | number, string | number, string | number, string | number] | [string | number, string | number, string | number, string | number, string | number, string | number]; routes: "request" | "failure" };
    cr_route: { arguments: [string | number, string | number, string | number, string | number, string | number] | [string | number, string | number, string | number, string | number, string | number, string | number]; routes: "request" | "failure" };
    cr_user_carrier: { arguments: [string, string, string]; routes: "request" | "failure" };
  };
  cdp: {
    cdp_check_peer: { arguments: [string]; routes: RouteKind };
    cdp_has_app: { arguments: [number] | [number, number]; routes: RouteKind };
  };
  cfgutils: {
    abort: { arguments: []; routes: RouteKind };
    check_route_exists: { arguments: [string]; routes: RouteKind };
    core_hash: { arguments: [string, string, number]; routes: RouteKind };
    is_gflag: { arguments: [string | number]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    lock: { arguments: [string] | [string, string]; routes: RouteKind };
    pkg_status: { arguments: []; routes: RouteKind };
    pkg_summary: { arguments: []; routes: RouteKind };
    rand_event: { arguments: []; routes: RouteKind };
    rand_get_prob: { arguments: []; routes: RouteKind };
    rand_reset_prob: { arguments: []; routes: RouteKind };
    rand_set_prob: { arguments: [string | number]; routes: RouteKind };
    reset_gflag: { arguments: [string | number]; routes: RouteKind };
    route_if_exists: { arguments: [string]; routes: RouteKind };
    set_gflag: { arguments: [string | number]; routes: RouteKind };
    shm_status: { arguments: []; routes: RouteKind };
    shm_summary: { arguments: []; routes: RouteKind };
    sleep: { arguments: [number]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    trylock: { arguments: [string] | [string, string | number]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    unlock: { arguments: [string] | [string, string]; routes: RouteKind };
    usleep: { arguments: [number]; routes: RouteKind };
  };
  cnxcc: {
    cnxcc_get_channel_count: { arguments: [string, string]; routes: RouteKind };
    cnxcc_set_max_channels: { arguments: [string, number]; routes: RouteKind };
    cnxcc_set_max_credit: { arguments: [string, string, string, string, number, number]; routes: RouteKind };
    cnxcc_set_max_time: { arguments: [string, number]; routes: RouteKind };
    cnxcc_terminate_all: { arguments: [string]; routes: RouteKind };
    cnxcc_update_max_time: { arguments: [string, number]; routes: RouteKind };
  };
  corex: {
    /** 6.1 only. */
    add_tcp_alias: { arguments: [number]; routes: RouteKind };
    append_branch: { arguments: [] | [string] | [string, string]; routes: "request" | "failure" };
    file_read: { arguments: [string, string]; routes: RouteKind };
    file_write: { arguments: [string, string]; routes: RouteKind };
    forward_reply: { arguments: []; routes: "reply" };
    /** 6.0 and 6.1 only. */
    forward_uac: { arguments: []; routes: "request" };
    /** 6.0 and 6.1 only. */
    forward_uac_uri: { arguments: [string]; routes: "request" };
    is_faked_msg: { arguments: []; routes: RouteKind };
    is_incoming: { arguments: []; routes: RouteKind };
    is_socket_name: { arguments: [string]; routes: RouteKind };
    isxflagset: { arguments: [number]; routes: RouteKind };
    msg_iflag_is_set: { arguments: [string]; routes: RouteKind };
    msg_iflag_reset: { arguments: [string]; routes: RouteKind };
    msg_iflag_set: { arguments: [string]; routes: RouteKind };
    /** 6.1 only. */
    msg_vbflag_is_set: { arguments: [number]; routes: RouteKind };
    /** 6.1 only. */
    msg_vbflag_parse: { arguments: [string]; routes: RouteKind };
    /** 6.1 only. */
    msg_vbflag_reset: { arguments: [number]; routes: RouteKind };
    /** 6.1 only. */
    msg_vbflag_set: { arguments: [number]; routes: RouteKind };
    resetxflag: { arguments: [number]; routes: RouteKind };
    send_data: { arguments: [string, string]; routes: RouteKind };
    send_tcp: { arguments: [] | [string]; routes: "request" | "failure" };
    send_udp: { arguments: [] | [string]; routes: "request" | "failure" };
    sendx: { arguments: [string, string, string]; routes: RouteKind };
    set_recv_socket: { arguments: [string]; routes: RouteKind };
    set_recv_socket_name: { arguments: [string]; routes: RouteKind };
    set_send_socket: { arguments: [string]; routes: RouteKind };
    set_send_socket_name: { arguments: [string]; routes: RouteKind };
    set_source_address: { arguments: [string]; routes: RouteKind };
    setxflag: { arguments: [number]; routes: RouteKind };
    via_add_srvid: { arguments: [number]; routes: RouteKind };
    via_add_xavp_params: { arguments: [number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    via_reply_add_xavp_params: { arguments: [number]; routes: RouteKind };
    via_use_xavp_fields: { arguments: [number]; routes: RouteKind };
  };
  counters: {
    cnt_add: { arguments: [string | number, number]; routes: "request" | "failure" | "onreply" | "onsend" | "reply" };
    cnt_inc: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "onsend" | "reply" };
    cnt_reset: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "onsend" | "reply" };
  };
  cplc: {
    cpl_process_register: { arguments: []; routes: "request" };
    cpl_process_register_norpl: { arguments: []; routes: "request" };
    cpl_run_script: { arguments: [string | number, string | number] | [string | number, string | number, string]; routes: "request" };
  };
  crypto: {
    crypto_aes_decrypt: { arguments: [string, string, string]; routes: RouteKind };
    crypto_aes_encrypt: { arguments: [string, string, string]; routes: RouteKind };
    crypto_hmac_sha256: { arguments: [string, string, string]; routes: RouteKind };
    crypto_netio_decrypt: { arguments: []; routes: RouteKind };
    crypto_netio_encrypt: { arguments: []; routes: RouteKind };
    crypto_netio_in: { arguments: []; routes: RouteKind };
    crypto_netio_out: { arguments: []; routes: RouteKind };
  };
  db2_ops: {
    db_close: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "onsend" | "reply" };
    db_first: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "onsend" | "reply" };
    db_foreach: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "onsend" | "reply" };
    db_next: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "onsend" | "reply" };
    db_proper: { arguments: []; routes: "failure" };
    db_query: { arguments: [string | number] | [string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "onsend" | "reply" };
    db_seek: { arguments: [string | number, number]; routes: "request" | "failure" | "onreply" | "branch" | "onsend" | "reply" };
  };
  debugger: {
    dbg_breakpoint: { arguments: [string | number]; routes: RouteKind };
    dbg_pv_dump: { arguments: [] | [string | number] | [string | number, string | number]; routes: RouteKind };
    dbg_sip_msg: { arguments: [] | [string | number] | [string | number, string | number]; routes: "request" | "onreply" | "reply" };
  };
  dialog: {
    dlg_bridge: { arguments: [string, string, string]; routes: RouteKind };
    dlg_bye: { arguments: [string | number]; routes: RouteKind };
    dlg_db_load_callid: { arguments: [string]; routes: RouteKind };
    dlg_db_load_extra: { arguments: []; routes: RouteKind };
    dlg_get: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlg_get_var: { arguments: [string, string, string, string, string]; routes: RouteKind };
    dlg_isflagset: { arguments: [number]; routes: RouteKind };
    dlg_manage: { arguments: []; routes: "request" };
    dlg_refer: { arguments: [string | number, string]; routes: RouteKind };
    /** 6.1 only. */
    dlg_refer_cid: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.1 only. */
    dlg_refer_did: { arguments: [number, number, string, string]; routes: RouteKind };
    dlg_remote_profile: { arguments: [string, string, string, string, number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlg_req_within: { arguments: [string | number, string] | [string | number, string, string] | [string | number, string, string, string] | [string | number, string, string, string, string]; routes: RouteKind };
    dlg_reset_property: { arguments: [string]; routes: RouteKind };
    dlg_resetflag: { arguments: [number]; routes: RouteKind };
    dlg_set_property: { arguments: [string]; routes: RouteKind };
    dlg_set_ruri: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlg_set_state: { arguments: [string]; routes: RouteKind };
    dlg_set_timeout: { arguments: [number] | [number, number, number]; routes: RouteKind };
    dlg_set_timeout_by_profile: { arguments: [string | number, string] | [string | number, string, string | number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlg_set_var: { arguments: [string, string, string, string, string]; routes: RouteKind };
    dlg_setflag: { arguments: [number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlg_update_state: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    get_profile_size: { arguments: [string | number, string] | [string | number, string, string]; routes: RouteKind };
    is_in_profile: { arguments: [string | number] | [string | number, string]; routes: RouteKind };
    is_known_dlg: { arguments: []; routes: RouteKind };
    set_dlg_profile: { arguments: [string | number] | [string | number, string]; routes: RouteKind };
    unset_dlg_profile: { arguments: [string | number] | [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
  };
  dialplan: {
    dp_match: { arguments: [number, string]; routes: RouteKind };
    dp_reload: { arguments: []; routes: RouteKind };
    dp_replace: { arguments: [number, string, string]; routes: RouteKind };
    dp_translate: { arguments: [string] | [string, string]; routes: RouteKind };
  };
  dispatcher: {
    /** 6.0 and 6.1 only. */
    ds_dsg_fetch: { arguments: [number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    ds_dsg_fetch_uri: { arguments: [number, string]; routes: RouteKind };
    ds_is_active: { arguments: [number] | [number, string]; routes: RouteKind };
    ds_is_from_list: { arguments: [] | [number] | [number, number] | [number, number, string]; routes: RouteKind };
    ds_list_exist: { arguments: [number]; routes: RouteKind };
    ds_list_exists: { arguments: [number]; routes: RouteKind };
    ds_load_unset: { arguments: []; routes: RouteKind };
    ds_load_update: { arguments: []; routes: RouteKind };
    /** 6.1 only. */
    ds_mark_addr: { arguments: [string, number, string]; routes: RouteKind };
    ds_mark_dst: { arguments: [] | [string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    ds_next_domain: { arguments: []; routes: "request" | "failure" };
    ds_next_dst: { arguments: []; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    ds_oc_set_attrs: { arguments: [number, string, number, number, number]; routes: RouteKind };
    ds_reload: { arguments: []; routes: RouteKind };
    ds_select: { arguments: [number, number] | [number, number, number]; routes: RouteKind };
    ds_select_domain: { arguments: [number, number] | [number, number, number]; routes: "request" | "failure" };
    ds_select_dst: { arguments: [number, number] | [number, number, number]; routes: "request" | "failure" };
    ds_select_routes: { arguments: [string, string] | [string, string, number]; routes: "request" | "failure" };
    ds_set_domain: { arguments: []; routes: "request" | "failure" };
    ds_set_dst: { arguments: []; routes: "request" | "failure" };
  };
  diversion: {
    add_diversion: { arguments: [string] | [string, string]; routes: "request" | "failure" | "branch" };
  };
  dlgs: {
    /** 6.0 and 6.1 only. */
    dlgs_count: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlgs_init: { arguments: [string, string, string]; routes: "request" | "onreply" | "branch" | "onsend" | "reply" };
    /** 6.0 and 6.1 only. */
    dlgs_tags_add: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlgs_tags_count: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlgs_tags_rm: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    dlgs_update: { arguments: []; routes: "request" | "branch" | "onsend" };
  };
  dmq: {
    dmq_bcast_message: { arguments: [string, string, string]; routes: RouteKind };
    dmq_handle_message: { arguments: [] | [number]; routes: "request" };
    dmq_is_from_node: { arguments: []; routes: "request" };
    dmq_process_message: { arguments: [] | [number]; routes: "request" };
    dmq_send_message: { arguments: [string, string, string, string]; routes: RouteKind };
    dmq_t_replicate: { arguments: [] | [string]; routes: "request" };
  };
  domain: {
    is_domain_local: { arguments: [string]; routes: "request" | "failure" | "branch" | "local" };
    is_from_local: { arguments: []; routes: "request" | "failure" | "branch" | "local" };
    is_uri_host_local: { arguments: []; routes: "request" | "failure" | "branch" | "local" };
    lookup_domain: { arguments: [string] | [string, string]; routes: "request" | "failure" | "branch" | "local" };
  };
  domainpolicy: {
    dp_apply_policy: { arguments: []; routes: "request" };
    dp_can_connect: { arguments: []; routes: "request" };
  };
  drouting: {
    do_routing: { arguments: [] | [number]; routes: "request" | "failure" };
    goes_to_gw: { arguments: [] | [number]; routes: "request" | "failure" | "onreply" | "reply" };
    is_from_gw: { arguments: [] | [number] | [number, number]; routes: "request" | "failure" | "onreply" | "reply" };
    next_routing: { arguments: []; routes: "failure" };
    use_next_gw: { arguments: []; routes: "request" | "failure" };
  };
  enum: {
    enum_pv_query: { arguments: [string] | [string, string] | [string, string, string]; routes: "request" };
    enum_query: { arguments: [] | [string] | [string, string]; routes: "request" };
    i_enum_query: { arguments: [] | [string] | [string, string]; routes: "request" };
    is_from_user_enum: { arguments: [] | [string] | [string, string]; routes: "request" };
  };
  erlang: {
    erl_reg_send: { arguments: [string | number, string]; routes: RouteKind };
    erl_reply: { arguments: [string]; routes: "request" | "event" };
    erl_rpc: { arguments: [string, string, string, string]; routes: RouteKind };
    erl_send: { arguments: [string, string]; routes: RouteKind };
  };
  evapi: {
    evapi_async_multicast: { arguments: [string, string]; routes: "request" };
    evapi_async_relay: { arguments: [string]; routes: "request" };
    evapi_async_unicast: { arguments: [string, string]; routes: "request" };
    evapi_close: { arguments: [] | [string]; routes: RouteKind };
    evapi_multicast: { arguments: [string, string]; routes: RouteKind };
    evapi_relay: { arguments: [string]; routes: RouteKind };
    evapi_set_tag: { arguments: [string]; routes: RouteKind };
    evapi_unicast: { arguments: [string, string]; routes: RouteKind };
  };
  exec: {
    exec_avp: { arguments: [string] | [string, string | number]; routes: "request" | "failure" | "local" };
    exec_cmd: { arguments: [string]; routes: RouteKind };
    exec_dset: { arguments: [string]; routes: "request" | "failure" };
    exec_msg: { arguments: [string]; routes: "request" | "failure" | "local" };
  };
  file_out: {
    /** 6.0 and 6.1 only. */
    file_out: { arguments: [string | number, string]; routes: RouteKind };
  };
  geoip: {
    /** 5.6 only. */
    geoip_match: { arguments: [string, string]; routes: RouteKind };
  };
  geoip2: {
    /** 6.0 and 6.1 only. */
    geoip2_distance: { arguments: [string, string, string]; routes: RouteKind };
    geoip2_match: { arguments: [string, string]; routes: RouteKind };
  };
  group: {
    get_user_group: { arguments: [string, string]; routes: "request" | "failure" | "branch" | "local" };
    is_user_in: { arguments: [string, string | number]; routes: "request" | "failure" | "branch" | "local" };
  };
  h350: {
    h350_auth_lookup: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    h350_result_call_preferences: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    h350_result_service_level: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    h350_sipuri_lookup: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
  };
  htable: {
    /** 6.1 only. */
    sht_dec: { arguments: [string, string]; routes: RouteKind };
    sht_has_name: { arguments: [string, string, string]; routes: RouteKind };
    sht_has_str_value: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.1 only. */
    sht_inc: { arguments: [string, string]; routes: RouteKind };
    /** 6.1 only. */
    sht_is_null: { arguments: [string, string]; routes: RouteKind };
    sht_iterator_end: { arguments: [string]; routes: RouteKind };
    sht_iterator_next: { arguments: [string]; routes: RouteKind };
    sht_iterator_rm: { arguments: [string]; routes: RouteKind };
    sht_iterator_setex: { arguments: [string, number]; routes: RouteKind };
    sht_iterator_seti: { arguments: [string, number]; routes: RouteKind };
    sht_iterator_sets: { arguments: [string, string]; routes: RouteKind };
    sht_iterator_start: { arguments: [string, string]; routes: RouteKind };
    sht_lock: { arguments: [string | number]; routes: RouteKind };
    sht_match_name: { arguments: [string, string, string]; routes: RouteKind };
    sht_match_str_value: { arguments: [string, string, string]; routes: RouteKind };
    sht_print: { arguments: []; routes: RouteKind };
    sht_reset: { arguments: [string]; routes: RouteKind };
    sht_rm: { arguments: [string, string]; routes: RouteKind };
    sht_rm_name: { arguments: [string, string, string]; routes: RouteKind };
    sht_rm_name_re: { arguments: [string | number]; routes: RouteKind };
    sht_rm_value: { arguments: [string, string, string]; routes: RouteKind };
    sht_rm_value_re: { arguments: [string | number]; routes: RouteKind };
    sht_setxi: { arguments: [string, string, number, number]; routes: RouteKind };
    sht_setxs: { arguments: [string, string, string, number]; routes: RouteKind };
    sht_unlock: { arguments: [string | number]; routes: RouteKind };
  };
  http_async_client: {
    /** 6.0 and 6.1 only. */
    http_async_query: { arguments: [string, string]; routes: RouteKind };
  };
  http_client: {
    http_client_get: { arguments: [string, string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    http_client_query: { arguments: [string, string] | [string, string, string] | [string, string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    /** 6.0 and 6.1 only. */
    http_client_request: { arguments: [string, string, string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    /** 6.0 and 6.1 only. */
    http_client_request_v2pk: { arguments: [string, string, string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    /** 6.0 and 6.1 only. */
    http_client_response_headers_clear: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    http_client_response_headers_set: { arguments: [number]; routes: RouteKind };
    http_connect: { arguments: [string | number, string, string] | [string | number, string | number, string | number, string | number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    http_connect_raw: { arguments: [string | number, string, string | number, string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    http_get_redirect: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
  };
  imc: {
    imc_manager: { arguments: []; routes: "request" };
    /** 6.0 and 6.1 only. */
    imc_room_active: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    imc_room_member: { arguments: [string, string]; routes: RouteKind };
  };
  ims_auth: {
    /** 6.0 and 6.1 only. */
    ims_auth_data_reset: { arguments: []; routes: "request" };
    /** 6.0 and 6.1 only. */
    ims_auth_data_set: { arguments: [string, string, string, string]; routes: "request" };
    ims_proxy_authenticate: { arguments: [string]; routes: "request" };
    ims_proxy_challenge: { arguments: [string, string, string]; routes: "request" };
    ims_www_authenticate: { arguments: [string]; routes: "request" };
    ims_www_challenge: { arguments: [string, string] | [string, string, string]; routes: "request" };
    ims_www_resync_auth: { arguments: [string, string]; routes: "request" };
  };
  ims_charging: {
    Ro_CCR: { arguments: [string, string, string | number, string | number, string | number]; routes: "request" };
    Ro_CCR_Stop: { arguments: [string | number, string, string | number]; routes: "request" | "failure" | "onreply" | "reply" };
    Ro_set_session_id_avp: { arguments: []; routes: "request" | "onreply" | "reply" };
  };
  ims_dialog: {
    dlg_get: { arguments: [string, string, string]; routes: RouteKind };
    dlg_isflagset: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    dlg_resetflag: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    dlg_setflag: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    dlg_terminate: { arguments: [string | number] | [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    get_profile_size: { arguments: [string | number, string] | [string | number, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    is_in_profile: { arguments: [string | number] | [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    is_known_dlg: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    set_dlg_profile: { arguments: [string | number] | [string | number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    unset_dlg_profile: { arguments: [string | number] | [string | number, string]; routes: "failure" | "onreply" | "branch" | "reply" };
  };
  ims_diameter_server: {
    diameter_request: { arguments: [string, string, string | number] | [string, string, string | number, string | number]; routes: RouteKind };
    diameter_request_async: { arguments: [string, string, string | number] | [string, string, string | number, string | number]; routes: RouteKind };
  };
  ims_icscf: {
    I_perform_location_information_request: { arguments: [string, number]; routes: "request" };
    I_perform_user_authorization_request: { arguments: [string, number]; routes: "request" };
    I_scscf_drop: { arguments: []; routes: "request" | "failure" | "onreply" | "reply" };
    I_scscf_select: { arguments: [string]; routes: "request" | "failure" };
  };
  ims_ipsec_pcscf: {
    ipsec_create: { arguments: [string | number] | [string | number, string | number]; routes: "onreply" | "reply" };
    /** With 2 arguments: 6.0 and 6.1 only. */
    ipsec_destroy: { arguments: [string | number] | [string | number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    ipsec_destroy_by_contact: { arguments: [string | number, string, string, string]; routes: RouteKind };
    ipsec_forward: { arguments: [string | number] | [string | number, string | number]; routes: "request" | "onreply" | "reply" };
  };
  ims_isc: {
    isc_from_as: { arguments: [string]; routes: "request" | "failure" };
    isc_match_filter: { arguments: [string | number, string | number]; routes: "request" | "failure" };
    isc_match_filter_reg: { arguments: [string | number, string | number]; routes: "request" };
  };
  ims_ocs: {
    ccr_result: { arguments: [string, string, string | number]; routes: "request" };
  };
  ims_qos: {
    Rx_AAR: { arguments: [string, string | number, string | number, string | number]; routes: "request" | "onreply" | "reply" };
    Rx_AAR_Register: { arguments: [string, string | number]; routes: "request" };
  };
  ims_qos_npn: {
    /** 6.0 and 6.1 only. */
    Rx_AAR: { arguments: [string, string | number, string | number, string | number, string | number]; routes: "request" | "onreply" | "reply" };
    /** 6.0 and 6.1 only. */
    Rx_AAR_Register: { arguments: [string, string | number]; routes: "request" };
    /** 6.0 and 6.1 only. */
    Rx_STR: { arguments: [string, string]; routes: "request" | "onreply" | "reply" };
  };
  ims_registrar_pcscf: {
    pcscf_assert_called_identity: { arguments: [string | number]; routes: "onreply" | "reply" };
    pcscf_assert_identity: { arguments: [string | number, string]; routes: "request" };
    pcscf_follows_service_routes: { arguments: [string | number]; routes: "request" };
    pcscf_force_service_routes: { arguments: [string | number]; routes: "request" };
    pcscf_is_registered: { arguments: [string | number]; routes: "request" | "onreply" | "reply" };
    pcscf_save: { arguments: [string | number]; routes: "onreply" | "reply" };
    pcscf_save_pending: { arguments: [string | number]; routes: "request" };
    pcscf_unregister: { arguments: [string | number, string, string, string]; routes: RouteKind };
    reginfo_handle_notify: { arguments: [string | number]; routes: "request" };
  };
  ims_registrar_scscf: {
    add_sock_hdr: { arguments: [string]; routes: "request" };
    assign_server_unreg: { arguments: [string, string | number, string | number]; routes: "request" };
    can_publish_reg: { arguments: [string | number]; routes: "request" };
    can_subscribe_to_reg: { arguments: [string | number]; routes: "request" };
    impu_registered: { arguments: [string | number]; routes: "request" | "failure" };
    lookup: { arguments: [string | number] | [string | number, string | number]; routes: "request" | "failure" };
    lookup_path_to_contact: { arguments: [string]; routes: "request" };
    publish_reg: { arguments: [string | number]; routes: "request" };
    reg_fetch_contacts: { arguments: [string | number, string, string]; routes: "request" | "failure" };
    reg_free_contacts: { arguments: [string]; routes: "request" | "failure" };
    save: { arguments: [string, string | number] | [string, string | number, string | number] | [string, string | number, string | number, string | number]; routes: "request" | "onreply" | "reply" };
    subscribe_to_reg: { arguments: [string | number]; routes: "request" };
    term_impu_has_contact: { arguments: [string | number]; routes: "request" | "failure" };
    term_impu_registered: { arguments: [string | number]; routes: "request" | "failure" };
    unregister: { arguments: [string | number, string]; routes: "request" | "failure" };
  };
  influxdbc: {
    /** 6.0 and 6.1 only. */
    influxdbc_division: { arguments: [string, number, number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_double: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_long: { arguments: [string, number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_measure: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_measureend: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_push: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_string: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_sub: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    influxdbc_subend: { arguments: []; routes: RouteKind };
  };
  ipops: {
    compare_ips: { arguments: [string, string]; routes: RouteKind };
    compare_pure_ips: { arguments: [string, string]; routes: RouteKind };
    detailed_ip_type: { arguments: [string, string]; routes: RouteKind };
    detailed_ipv4_type: { arguments: [string, string]; routes: RouteKind };
    detailed_ipv6_type: { arguments: [string, string]; routes: RouteKind };
    dns_int_match_ip: { arguments: [string, string]; routes: RouteKind };
    dns_query: { arguments: [string, string]; routes: RouteKind };
    dns_set_local_ttl: { arguments: [number]; routes: RouteKind };
    dns_sys_match_ip: { arguments: [string, string]; routes: RouteKind };
    ip_type: { arguments: [string]; routes: RouteKind };
    is_in_subnet: { arguments: [string, string]; routes: RouteKind };
    is_ip: { arguments: [string]; routes: RouteKind };
    is_ip_rfc1918: { arguments: [string]; routes: RouteKind };
    is_ipv4: { arguments: [string]; routes: RouteKind };
    is_ipv6: { arguments: [string]; routes: RouteKind };
    is_ipv6_reference: { arguments: [string]; routes: RouteKind };
    is_pure_ip: { arguments: [string]; routes: RouteKind };
    naptr_query: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    ptr_query: { arguments: [string, string]; routes: RouteKind };
    srv_query: { arguments: [string, string]; routes: RouteKind };
  };
  jansson: {
    jansson_append: { arguments: [string, string, string, string]; routes: RouteKind };
    jansson_array_size: { arguments: [string, string, string]; routes: RouteKind };
    jansson_get: { arguments: [string, string, string]; routes: RouteKind };
    jansson_get_field: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    jansson_pv_get: { arguments: [string, string, string]; routes: RouteKind };
    jansson_set: { arguments: [string, string, string, string]; routes: RouteKind };
    jansson_xdecode: { arguments: [string, string]; routes: RouteKind };
    jansson_xencode: { arguments: [string, string]; routes: RouteKind };
  };
  janssonrpcc: {
    janssonrpc_notification: { arguments: [string, string, string]; routes: RouteKind };
    janssonrpc_request: { arguments: [string, string, string, string]; routes: RouteKind };
    jsansonrpc_request: { arguments: [string, string, string]; routes: RouteKind };
  };
  json: {
    json_get_field: { arguments: [string, string, string]; routes: RouteKind };
    json_get_string: { arguments: [string, string, string]; routes: RouteKind };
  };
  jsonrpcc: {
    jsonrpc_notification: { arguments: [string, string]; routes: RouteKind };
    jsonrpc_request: { arguments: [string, string, string, string, string]; routes: RouteKind };
  };
  jsonrpcs: {
    jsonrpc_dispatch: { arguments: []; routes: "request" };
    jsonrpc_exec: { arguments: [string]; routes: RouteKind };
  };
  jwt: {
    /** 6.1 only. */
    jwt_generate: { arguments: [string, string, string] | [string, string, string, string]; routes: RouteKind };
    /** 6.1 only. */
    jwt_verify: { arguments: [string, string, string, string]; routes: RouteKind };
    /** 6.1 only. */
    jwt_verify_key: { arguments: [string, string, string, string]; routes: RouteKind };
  };
  kafka: {
    /** 6.0 and 6.1 only. */
    kafka_send: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    kafka_send_key: { arguments: [string, string, string]; routes: RouteKind };
  };
  kazoo: {
    kazoo_async_query: { arguments: [string, string, string, string, string] | [string, string, string, string, string, string]; routes: RouteKind };
    kazoo_encode: { arguments: [string, string]; routes: RouteKind };
    kazoo_json: { arguments: [string, string, string]; routes: RouteKind };
    kazoo_json_keys: { arguments: [string, string, string]; routes: RouteKind };
    kazoo_pua_publish: { arguments: [string]; routes: RouteKind };
    kazoo_pua_publish_dialoginfo: { arguments: [string]; routes: RouteKind };
    kazoo_pua_publish_mwi: { arguments: [string]; routes: RouteKind };
    kazoo_pua_publish_presence: { arguments: [string]; routes: RouteKind };
    kazoo_publish: { arguments: [string, string, string] | [string, string, string, string]; routes: RouteKind };
    kazoo_query: { arguments: [string, string, string] | [string, string, string, string] | [string, string, string, string, string]; routes: RouteKind };
    kazoo_query_async: { arguments: [string, string, string, string, string] | [string, string, string, string, string, string]; routes: RouteKind };
    kazoo_subscribe: { arguments: [string] | [string, string, string, string]; routes: RouteKind };
  };
  keepalive: {
    ka_add_destination: { arguments: [string, string]; routes: "request" | "onreply" | "branch" | "reply" };
    ka_del_destination: { arguments: [string, string]; routes: RouteKind };
    ka_is_alive: { arguments: [string]; routes: RouteKind };
  };
  kex: {
    avp_printf: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    is_myhost: { arguments: [string]; routes: RouteKind };
    is_myself: { arguments: [string]; routes: RouteKind };
    isbflagset: { arguments: [number] | [number, number]; routes: RouteKind };
    isdsturiset: { arguments: []; routes: RouteKind };
    issflagset: { arguments: [number]; routes: RouteKind };
    pv_printf: { arguments: [string, string]; routes: RouteKind };
    resetbflag: { arguments: [number] | [number, number]; routes: RouteKind };
    resetdebug: { arguments: []; routes: RouteKind };
    resetdsturi: { arguments: []; routes: RouteKind };
    resetsflag: { arguments: [number]; routes: RouteKind };
    setbflag: { arguments: [number] | [number, number]; routes: RouteKind };
    setdebug: { arguments: [number]; routes: RouteKind };
    setdsturi: { arguments: [string]; routes: RouteKind };
    setsflag: { arguments: [number]; routes: RouteKind };
  };
  lcr: {
    defunct_gw: { arguments: [string]; routes: "request" | "failure" };
    from_any_gw: { arguments: [] | [string, string] | [string, string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    from_gw: { arguments: [string] | [string, string, string] | [string, string, string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    inactivate_gw: { arguments: []; routes: "request" | "failure" };
    load_gws: { arguments: (string | number)[]; routes: "request" | "failure" };
    next_gw: { arguments: []; routes: "request" | "failure" };
    to_any_gw: { arguments: [] | [string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    to_gw: { arguments: [string] | [string, string, string]; routes: "request" | "failure" | "onreply" | "reply" };
  };
  ldap: {
    ldap_filter_url_encode: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    ldap_result: { arguments: [string] | [string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    ldap_result_check: { arguments: [string] | [string, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    ldap_result_next: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    ldap_search: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
  };
  log_custom: {
    log_udp: { arguments: [string]; routes: RouteKind };
  };
  log_systemd: {
    sd_journal_print: { arguments: [string, string]; routes: RouteKind };
    sd_journal_send_xavp: { arguments: [string]; routes: RouteKind };
  };
  lost: {
    lost_held_dereference: { arguments: [string, string, string, string, string]; routes: "request" | "failure" | "branch" };
    lost_held_query: { arguments: [string, string, string, string] | [string, string, string, string, string]; routes: "request" | "failure" | "branch" };
    lost_query: { arguments: [string, string, string, string] | [string, string, string, string, string, string]; routes: "request" | "failure" | "branch" };
  };
  lrkproxy: {
    lrkproxy_manage: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    set_lrkproxy_set: { arguments: [string | number]; routes: RouteKind };
  };
  lwsc: {
    lwsc_notify: { arguments: [string, string]; routes: RouteKind };
    lwsc_notify_proto: { arguments: [string, string, string]; routes: RouteKind };
    lwsc_request: { arguments: [string, string]; routes: RouteKind };
    lwsc_request_proto: { arguments: [string, string, string]; routes: RouteKind };
  };
  mangler: {
    decode_contact: { arguments: []; routes: "request" };
    decode_contact_header: { arguments: []; routes: "request" | "onreply" | "reply" };
    encode_contact: { arguments: [string, string]; routes: "request" | "onreply" | "reply" };
    sdp_mangle_ip: { arguments: [string, string]; routes: "request" | "onreply" | "reply" };
    sdp_mangle_port: { arguments: [string]; routes: "request" | "onreply" | "reply" };
  };
  math: {
    /** 6.0 and 6.1 only. */
    math_log10: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    math_log2: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    math_logN: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    math_pow: { arguments: [number, number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    math_sqrt: { arguments: [number, string]; routes: RouteKind };
  };
  matrix: {
    matrix: { arguments: [string, string, string]; routes: "request" | "failure" };
  };
  maxfwd: {
    is_maxfwd_lt: { arguments: [number]; routes: "request" | "failure" | "branch" };
    maxfwd_at_least: { arguments: [number]; routes: "request" | "failure" | "branch" };
    maxfwd_process: { arguments: [number]; routes: "request" };
    mf_lowlimit: { arguments: [number]; routes: "request" | "failure" | "branch" };
    mf_process_maxfwd_header: { arguments: [number]; routes: "request" };
    process_maxfwd: { arguments: [number]; routes: "request" };
  };
  mediaproxy: {
    end_media_session: { arguments: []; routes: RouteKind };
    engage_media_proxy: { arguments: []; routes: "request" | "branch" };
    use_media_proxy: { arguments: []; routes: RouteKind };
  };
  microhttpd: {
    /** 6.0 and 6.1 only. */
    mhttpd_reply: { arguments: [number, string, string, string]; routes: "request" | "event" };
  };
  misc_radius: {
    radius_does_uri_exist: { arguments: [] | [string]; routes: "request" | "local" };
    radius_does_uri_user_exist: { arguments: [] | [string]; routes: "request" | "local" };
    radius_is_user_in: { arguments: [string, string]; routes: "request" | "failure" | "branch" | "local" };
    radius_load_callee_avps: { arguments: [string]; routes: "request" | "failure" };
    radius_load_caller_avps: { arguments: [string]; routes: "request" | "failure" };
  };
  mohqueue: {
    mohq_count: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    mohq_process: { arguments: []; routes: "request" };
    mohq_retrieve: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    mohq_send: { arguments: [string]; routes: "request" };
  };
  mqtt: {
    mqtt_publish: { arguments: [string, string, string | number]; routes: RouteKind };
    mqtt_subscribe: { arguments: [string, number]; routes: RouteKind };
    mqtt_unsubscribe: { arguments: [string]; routes: RouteKind };
  };
  mqueue: {
    mq_add: { arguments: [string, string, string]; routes: RouteKind };
    mq_fetch: { arguments: [string]; routes: RouteKind };
    mq_pv_free: { arguments: [string]; routes: RouteKind };
    mq_size: { arguments: [string]; routes: RouteKind };
  };
  msilo: {
    m_dump: { arguments: [] | [string]; routes: "request" };
    m_store: { arguments: [] | [string]; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    m_store_addrs: { arguments: [string, string, string]; routes: "request" | "failure" };
  };
  msrp: {
    msrp_cmap_lookup: { arguments: []; routes: RouteKind };
    msrp_cmap_save: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    msrp_forward: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    msrp_is_reply: { arguments: []; routes: RouteKind };
    msrp_is_request: { arguments: []; routes: RouteKind };
    msrp_relay: { arguments: []; routes: RouteKind };
    msrp_relay_flags: { arguments: [number]; routes: RouteKind };
    msrp_reply: { arguments: [string, string] | [string, string, string]; routes: RouteKind };
    msrp_reply_flags: { arguments: [number]; routes: RouteKind };
    msrp_set_dst: { arguments: [string, string]; routes: RouteKind };
  };
  mtree: {
    mt_match: { arguments: [string, string, number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
  };
  nat_traversal: {
    client_nat_test: { arguments: [number]; routes: RouteKind };
    fix_contact: { arguments: []; routes: RouteKind };
    nat_keepalive: { arguments: []; routes: "request" };
  };
  nathelper: {
    add_contact_alias: { arguments: [] | [string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    add_rcv_param: { arguments: [] | [number]; routes: "request" };
    fix_nated_contact: { arguments: []; routes: "request" | "onreply" | "branch" | "local" | "reply" };
    fix_nated_register: { arguments: []; routes: "request" };
    fix_nated_sdp: { arguments: [number] | [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    handle_ruri_alias: { arguments: [] | [number]; routes: "request" | "branch" | "local" };
    is_rfc1918: { arguments: [string]; routes: RouteKind };
    nat_uac_test: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    set_alias_to_pv: { arguments: [string]; routes: RouteKind };
    set_contact_alias: { arguments: [] | [number]; routes: "request" | "onreply" | "branch" | "local" | "reply" };
  };
  nats: {
    /** With 3 arguments: 6.0 and 6.1 only. */
    nats_publish: { arguments: [string, string] | [string, string, string]; routes: RouteKind };
  };
  ndb_mongodb: {
    mongodb_cmd: { arguments: [string, string, string, string, string]; routes: RouteKind };
    mongodb_cmd_simple: { arguments: [string, string, string, string, string]; routes: RouteKind };
    mongodb_find: { arguments: [string, string, string, string, string]; routes: RouteKind };
    mongodb_find_one: { arguments: [string, string, string, string, string]; routes: RouteKind };
    mongodb_free: { arguments: [string]; routes: RouteKind };
    mongodb_next: { arguments: [string]; routes: RouteKind };
  };
  ndb_redis: {
    redis_cmd: { arguments: [string, string, string] | [string, string, string, string] | [string, string, string, string, string] | [string, string, string, string, string, string]; routes: RouteKind };
    redis_execute: { arguments: [string]; routes: RouteKind };
    redis_free: { arguments: [string]; routes: RouteKind };
    redis_pipe_cmd: { arguments: [string, string, string] | [string, string, string, string] | [string, string, string, string, string] | [string, string, string, string, string, string]; routes: RouteKind };
  };
  nghttp2: {
    /** 6.1 only. */
    nghttp2_reply: { arguments: [string, string]; routes: "request" | "event" };
    /** 6.1 only. */
    nghttp2_reply_header: { arguments: [string, string]; routes: "request" | "event" };
  };
  outbound: {
    /** 6.1 only. */
    check_flow_token: { arguments: []; routes: "request" };
  };
  path: {
    add_path: { arguments: [] | [string] | [string, string]; routes: "request" };
    add_path_received: { arguments: [] | [string] | [string, string]; routes: "request" };
  };
  pdb: {
    pdb_query: { arguments: [string, string]; routes: "request" | "failure" };
  };
  pdt: {
    pd_translate: { arguments: [string, number]; routes: "request" | "failure" | "branch" };
    prefix2domain: { arguments: [] | [number] | [number, number]; routes: "request" | "failure" };
  };
  peering: {
    verify_destination: { arguments: []; routes: "request" | "failure" | "branch" | "local" };
    verify_source: { arguments: []; routes: "request" | "failure" | "branch" | "local" };
  };
  permissions: {
    allow_address: { arguments: [number, string, number]; routes: RouteKind };
    allow_address_group: { arguments: [string, number]; routes: RouteKind };
    allow_register: { arguments: [string | number] | [string | number, string | number]; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    allow_register_include_port: { arguments: [string | number] | [string | number, string | number]; routes: "request" | "failure" };
    allow_routing: { arguments: [] | [string | number] | [string | number, string | number]; routes: RouteKind };
    allow_source_address: { arguments: [] | [number]; routes: RouteKind };
    allow_source_address_group: { arguments: []; routes: RouteKind };
    allow_trusted: { arguments: [] | [string, string] | [string, string, string]; routes: RouteKind };
    allow_uri: { arguments: [string | number, string]; routes: "request" | "failure" };
  };
  phonenum: {
    phonenum_match: { arguments: [string, string]; routes: RouteKind };
    phonenum_match_cn: { arguments: [string, string, string]; routes: RouteKind };
  };
  pike: {
    pike_check_ip: { arguments: [string]; routes: "request" | "onreply" | "reply" };
    pike_check_req: { arguments: []; routes: "request" | "onreply" | "reply" };
  };
  pipelimit: {
    pl_active: { arguments: [string]; routes: RouteKind };
    pl_check: { arguments: [string] | [string, string, number]; routes: RouteKind };
    pl_drop: { arguments: [] | [number] | [number, number]; routes: "request" | "failure" | "branch" | "onsend" };
  };
  posops: {
    /** 6.0 and 6.1 only. */
    pos_append: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_body_end: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_body_start: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_find_str: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_findi_str: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_headers_end: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_headers_start: { arguments: []; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_insert: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_rfind_str: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_rfindi_str: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_rm: { arguments: [number, number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_rsearch: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_search: { arguments: [number, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    pos_set_char: { arguments: [number, string]; routes: RouteKind };
  };
  prefix_route: {
    prefix_route: { arguments: [] | [string]; routes: RouteKind };
  };
  presence: {
    handle_publish: { arguments: [] | [string]; routes: "request" };
    handle_subscribe: { arguments: [] | [string]; routes: "request" };
    pres_auth_status: { arguments: [string, string]; routes: "request" };
    pres_has_subscribers: { arguments: [string, string]; routes: RouteKind };
    pres_refresh_watchers: { arguments: [string, string, number] | [string, string, number, string, string]; routes: RouteKind };
    pres_update_watchers: { arguments: [string, string]; routes: RouteKind };
  };
  presence_xml: {
    pres_check_activities: { arguments: [string, string]; routes: RouteKind };
    pres_check_basic: { arguments: [string, string]; routes: RouteKind };
  };
  pua: {
    pua_update_contact: { arguments: []; routes: "request" };
  };
  pua_bla: {
    bla_handle_notify: { arguments: []; routes: "request" };
    bla_set_flag: { arguments: []; routes: "request" };
  };
  pua_json: {
    pua_json_publish: { arguments: [string]; routes: RouteKind };
  };
  pua_reginfo: {
    /** 6.1 only. */
    reginfo_disable_publish: { arguments: []; routes: "request" };
    reginfo_handle_notify: { arguments: [string | number]; routes: "request" };
    reginfo_subscribe: { arguments: [string] | [string, number]; routes: "request" | "onreply" | "reply" };
  };
  pua_usrloc: {
    pua_set_publish: { arguments: []; routes: "request" };
  };
  pua_xmpp: {
    pua_xmpp_notify: { arguments: []; routes: "request" };
    pua_xmpp_req_winfo: { arguments: [string, string]; routes: "request" };
  };
  pv: {
    is_int: { arguments: [string]; routes: RouteKind };
    not_empty: { arguments: [string]; routes: RouteKind };
    pv_evalx: { arguments: [string, string]; routes: RouteKind };
    pv_isset: { arguments: [string]; routes: RouteKind };
    pv_unset: { arguments: [string]; routes: RouteKind };
    pv_var_to_xavp: { arguments: [string, string]; routes: RouteKind };
    pv_xavi_print: { arguments: []; routes: RouteKind };
    pv_xavp_print: { arguments: []; routes: RouteKind };
    pv_xavp_to_var: { arguments: [string]; routes: RouteKind };
    pv_xavu_print: { arguments: []; routes: RouteKind };
    sbranch_append: { arguments: []; routes: RouteKind };
    sbranch_reset: { arguments: []; routes: RouteKind };
    sbranch_set_ruri: { arguments: []; routes: RouteKind };
    typeof: { arguments: [string, string]; routes: RouteKind };
    xavi_child_rm: { arguments: [string, string]; routes: RouteKind };
    xavi_child_seti: { arguments: [string, string, number]; routes: RouteKind };
    xavi_child_sets: { arguments: [string, string, string]; routes: RouteKind };
    xavi_rm: { arguments: [string]; routes: RouteKind };
    /** 6.1 only. */
    xavi_rm_all: { arguments: [string]; routes: RouteKind };
    xavp_child_rm: { arguments: [string, string]; routes: RouteKind };
    xavp_child_seti: { arguments: [string, string, number]; routes: RouteKind };
    xavp_child_sets: { arguments: [string, string, string]; routes: RouteKind };
    xavp_copy: { arguments: [string | number, string | number, string | number] | [string | number, string | number, string | number, string | number]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    xavp_lshift: { arguments: [string, number]; routes: RouteKind };
    xavp_params_explode: { arguments: [string, string]; routes: RouteKind };
    xavp_params_implode: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    xavp_params_implode_qval: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    xavp_push_dst: { arguments: [string]; routes: "request" | "failure" | "branch" };
    xavp_rm: { arguments: [string]; routes: RouteKind };
    /** 6.1 only. */
    xavp_rm_all: { arguments: [string]; routes: RouteKind };
    xavp_slist_explode: { arguments: [string, string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    xavp_xparams_explode: { arguments: [string, string, string]; routes: RouteKind };
    xavu_params_explode: { arguments: [string, string]; routes: RouteKind };
    xavu_params_implode: { arguments: [string, string]; routes: RouteKind };
  };
  pv_headers: {
    pvh_append_header: { arguments: [string, string]; routes: RouteKind };
    pvh_apply_headers: { arguments: []; routes: RouteKind };
    pvh_check_header: { arguments: [string]; routes: RouteKind };
    pvh_collect_headers: { arguments: []; routes: RouteKind };
    pvh_header_param_exists: { arguments: [string, string]; routes: RouteKind };
    pvh_modify_header: { arguments: [string, string] | [string, string, string]; routes: RouteKind };
    /** 6.1 only. */
    pvh_remove_all_headers: { arguments: []; routes: RouteKind };
    pvh_remove_header: { arguments: [string] | [string, string]; routes: RouteKind };
    pvh_remove_header_param: { arguments: [string, string]; routes: RouteKind };
    pvh_reset_headers: { arguments: []; routes: RouteKind };
  };
  pvtpl: {
    /** 6.1 only. */
    pvtpl_render: { arguments: [string, string]; routes: RouteKind };
  };
  rabbitmq: {
    rabbitmq_publish: { arguments: [string, string, string, string]; routes: RouteKind };
    rabbitmq_publish_consume: { arguments: [string, string, string, string, string]; routes: "request" };
  };
  ratelimit: {
    rl_check: { arguments: [] | [number]; routes: RouteKind };
    rl_check_pipe: { arguments: [number]; routes: RouteKind };
  };
  regex: {
    pcre_match: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    pcre_match_group: { arguments: [string] | [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
  };
  registrar: {
    add_sock_hdr: { arguments: [string]; routes: "request" };
    lookup: { arguments: [string | number] | [string | number, string]; routes: "request" | "failure" };
    lookup_branches: { arguments: [string | number]; routes: "request" | "failure" };
    lookup_to_dset: { arguments: [string | number] | [string | number, string]; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    lookup_xavp: { arguments: [string, string, string, string]; routes: RouteKind };
    reg_fetch_contacts: { arguments: [string | number, string, string]; routes: "request" | "failure" };
    reg_free_contacts: { arguments: [string]; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    reg_from_user: { arguments: [string, string, number]; routes: RouteKind };
    reg_send_reply: { arguments: []; routes: "request" | "failure" };
    registered: { arguments: [string | number] | [string | number, string] | [string | number, string, string | number] | [string | number, string, string | number, string | number]; routes: RouteKind };
    save: { arguments: [string | number] | [string | number, string | number] | [string | number, string | number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    unregister: { arguments: [string | number, string] | [string | number, string, string]; routes: RouteKind };
  };
  rls: {
    rls_handle_notify: { arguments: []; routes: "request" };
    rls_handle_subscribe: { arguments: [] | [string]; routes: "request" };
    rls_update_subs: { arguments: [string, string]; routes: RouteKind };
  };
  rr: {
    add_rr_param: { arguments: [string]; routes: "request" | "failure" | "branch" };
    check_route_param: { arguments: [string]; routes: "request" };
    is_direction: { arguments: [string | number]; routes: "request" };
    loose_route: { arguments: []; routes: "request" };
    loose_route_mode: { arguments: [number]; routes: "request" };
    loose_route_preloaded: { arguments: []; routes: "request" };
    record_route: { arguments: [] | [string]; routes: "request" | "failure" | "branch" };
    record_route_advertised_address: { arguments: [string]; routes: "request" | "failure" | "branch" };
    record_route_preset: { arguments: [string] | [string, string]; routes: "request" | "failure" | "branch" };
    remove_record_route: { arguments: []; routes: "request" | "failure" };
    rr_next_hop_route: { arguments: []; routes: RouteKind };
  };
  rtjson: {
    rtjson_init_routes: { arguments: [string]; routes: "request" };
    rtjson_next_route: { arguments: []; routes: "request" | "failure" };
    rtjson_push_routes: { arguments: []; routes: "request" };
    rtjson_update_branch: { arguments: []; routes: "branch" };
  };
  rtpengine: {
    block_dtmf: { arguments: [] | [string]; routes: RouteKind };
    block_media: { arguments: [] | [string]; routes: RouteKind };
    play_dtmf: { arguments: [string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    play_media: { arguments: [string] | [string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    rtpengine_answer: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** 6.1 only. */
    rtpengine_connect: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    rtpengine_delete: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** 6.1 only. */
    rtpengine_destroy: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    rtpengine_info: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    rtpengine_manage: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    rtpengine_offer: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    rtpengine_query: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    rtpengine_query_v: { arguments: [string, string]; routes: RouteKind };
    /** 6.1 only. */
    rtpengine_subscribe_answer: { arguments: [string] | [string, string]; routes: RouteKind };
    /** 6.1 only. */
    rtpengine_subscribe_request: { arguments: [string, string, string, string] | [string, string, string, string, string]; routes: RouteKind };
    /** 6.1 only. */
    rtpengine_unsubscribe: { arguments: [string] | [string, string]; routes: RouteKind };
    set_rtpengine_set: { arguments: [string | number] | [string | number, string | number]; routes: RouteKind };
    silence_media: { arguments: [] | [string]; routes: RouteKind };
    start_forwarding: { arguments: [] | [string]; routes: RouteKind };
    start_recording: { arguments: [] | [string]; routes: RouteKind };
    stop_forwarding: { arguments: [] | [string]; routes: RouteKind };
    stop_media: { arguments: [] | [string]; routes: RouteKind };
    stop_recording: { arguments: [] | [string]; routes: RouteKind };
    unblock_dtmf: { arguments: [] | [string]; routes: RouteKind };
    unblock_media: { arguments: [] | [string]; routes: RouteKind };
    unsilence_media: { arguments: [] | [string]; routes: RouteKind };
  };
  rtpproxy: {
    rtpproxy_answer: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    rtpproxy_destroy: { arguments: [] | [string]; routes: RouteKind };
    rtpproxy_manage: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    rtpproxy_offer: { arguments: [] | [string] | [string, string]; routes: RouteKind };
    rtpproxy_stop_stream2uac: { arguments: []; routes: RouteKind };
    rtpproxy_stop_stream2uas: { arguments: []; routes: RouteKind };
    rtpproxy_stream2uac: { arguments: [string, string | number]; routes: RouteKind };
    rtpproxy_stream2uas: { arguments: [string, string | number]; routes: RouteKind };
    set_rtp_proxy_set: { arguments: [string | number]; routes: RouteKind };
    start_recording: { arguments: []; routes: RouteKind };
    unforce_rtp_proxy: { arguments: [] | [string]; routes: RouteKind };
  };
  sanity: {
    sanity_check: { arguments: [] | [number] | [number, number]; routes: "request" | "onreply" | "reply" };
    sanity_reply: { arguments: []; routes: "request" | "onreply" | "reply" };
  };
  sca: {
    sca_call_info_update: { arguments: [] | [number] | [number, string] | [number, string, string]; routes: "request" | "failure" | "onreply" | "reply" };
    /** With 1 argument: 6.0 and 6.1 only. With 2 arguments: 6.0 and 6.1 only. */
    sca_handle_subscribe: { arguments: [] | [string] | [string, string]; routes: "request" };
  };
  sdpops: {
    sdp_content: { arguments: [] | [string]; routes: RouteKind };
    sdp_get: { arguments: [string]; routes: RouteKind };
    sdp_get_address_family: { arguments: []; routes: RouteKind };
    sdp_get_line_startswith: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sdp_iterator_append: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sdp_iterator_end: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sdp_iterator_insert: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sdp_iterator_next: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sdp_iterator_rm: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sdp_iterator_start: { arguments: [string]; routes: RouteKind };
    sdp_keep_codecs_by_id: { arguments: [string] | [string, string]; routes: RouteKind };
    sdp_keep_codecs_by_name: { arguments: [string] | [string, string]; routes: RouteKind };
    sdp_print: { arguments: [number]; routes: RouteKind };
    sdp_remove_codecs_by_id: { arguments: [string] | [string, string]; routes: RouteKind };
    sdp_remove_codecs_by_name: { arguments: [string] | [string, string]; routes: RouteKind };
    sdp_remove_line_by_prefix: { arguments: [string] | [string, string]; routes: RouteKind };
    sdp_remove_media: { arguments: [string]; routes: RouteKind };
    sdp_remove_transport: { arguments: [string]; routes: RouteKind };
    sdp_transport: { arguments: [string]; routes: RouteKind };
    sdp_with_active_media: { arguments: [string]; routes: RouteKind };
    sdp_with_codecs_by_id: { arguments: [string]; routes: RouteKind };
    sdp_with_codecs_by_name: { arguments: [string]; routes: RouteKind };
    sdp_with_ice: { arguments: []; routes: RouteKind };
    sdp_with_media: { arguments: [string]; routes: RouteKind };
    sdp_with_transport: { arguments: [string]; routes: RouteKind };
    sdp_with_transport_like: { arguments: [string]; routes: RouteKind };
  };
  seas: {
    as_relay_sl: { arguments: [string | number]; routes: "request" };
    as_relay_t: { arguments: [string | number]; routes: "request" };
  };
  secfilter: {
    secf_check_contact_hdr: { arguments: []; routes: RouteKind };
    secf_check_country: { arguments: [string]; routes: RouteKind };
    secf_check_dst: { arguments: [string]; routes: RouteKind };
    secf_check_from_hdr: { arguments: []; routes: RouteKind };
    secf_check_ip: { arguments: []; routes: RouteKind };
    secf_check_sqli_all: { arguments: []; routes: RouteKind };
    secf_check_sqli_hdr: { arguments: [string]; routes: RouteKind };
    secf_check_to_hdr: { arguments: []; routes: RouteKind };
    secf_check_ua: { arguments: []; routes: RouteKind };
  };
  secsipid: {
    secsipid_add_identity: { arguments: [string, string, string, string, string, string]; routes: RouteKind };
    secsipid_build_identity: { arguments: [string, string, string, string, string, string]; routes: RouteKind };
    secsipid_build_identity_prvkey: { arguments: [string, string, string, string, string, string]; routes: RouteKind };
    secsipid_check: { arguments: [string, string]; routes: RouteKind };
    secsipid_check_identity: { arguments: [string]; routes: RouteKind };
    secsipid_check_identity_pubkey: { arguments: [string]; routes: RouteKind };
    secsipid_get_url: { arguments: [string, string]; routes: RouteKind };
    secsipid_sign: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    secsipid_sign_prvkey: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    secsipid_verify: { arguments: [string, string, string]; routes: RouteKind };
  };
  sipcapture: {
    float2int: { arguments: [string, string]; routes: RouteKind };
    report_capture: { arguments: [string] | [string, string] | [string, string, string]; routes: RouteKind };
    sip_capture: { arguments: [] | [string] | [string, string | number]; routes: RouteKind };
    sip_capture_forward: { arguments: [string]; routes: RouteKind };
  };
  sipdump: {
    sipdump_send: { arguments: [string]; routes: RouteKind };
  };
  sipjson: {
    sj_serialize: { arguments: [string, string]; routes: RouteKind };
  };
  siprepo: {
    /** 6.1 only. */
    sr_msg_async_pull: { arguments: [string, string, string, string, number]; routes: RouteKind };
    /** 6.1 only. */
    sr_msg_check: { arguments: []; routes: RouteKind };
    /** 6.1 only. */
    sr_msg_pull: { arguments: [string, string, string, number]; routes: "request" | "reply" };
    /** 6.1 only. */
    sr_msg_push: { arguments: [string, number]; routes: "request" | "reply" };
    /** 6.1 only. */
    sr_msg_rm: { arguments: [string, string]; routes: "request" | "reply" };
  };
  sipt: {
    sipt_destination: { arguments: [string, string, string] | [string, string, string, string]; routes: "request" | "branch" };
    sipt_forwarding: { arguments: [string, string]; routes: "request" | "branch" };
    sipt_has_isup_body: { arguments: []; routes: RouteKind };
    sipt_set_bci_1: { arguments: [string, string, string, string]; routes: "onreply" | "reply" };
    sipt_set_calling: { arguments: [string, string, string, string]; routes: "request" | "branch" };
  };
  siptrace: {
    hlog: { arguments: [string] | [string, string]; routes: RouteKind };
    sip_trace: { arguments: [] | [string] | [string, string] | [string, string, string | number]; routes: RouteKind };
    sip_trace_mode: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sip_trace_msg: { arguments: [string, string, string, string, string]; routes: RouteKind };
  };
  siputils: {
    add_uri_param: { arguments: [string]; routes: "request" };
    append_rpid_hf: { arguments: [] | [string, string]; routes: "request" | "failure" | "branch" };
    cmp_aor: { arguments: [string, string]; routes: RouteKind };
    cmp_hdr_name: { arguments: [string, string]; routes: RouteKind };
    cmp_uri: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    contact_param_check: { arguments: [string]; routes: RouteKind };
    contact_param_decode: { arguments: [string]; routes: "request" | "onreply" | "reply" };
    contact_param_decode_ruri: { arguments: [string]; routes: "request" };
    contact_param_encode: { arguments: [string, string]; routes: "request" | "onreply" | "reply" };
    /** 6.1 only. */
    contact_param_encode_alias: { arguments: [string, string]; routes: "request" | "onreply" | "reply" };
    contact_param_rm: { arguments: [string]; routes: "request" | "onreply" | "reply" };
    decode_contact: { arguments: []; routes: "request" };
    decode_contact_header: { arguments: []; routes: "request" | "failure" | "onreply" | "reply" };
    encode_contact: { arguments: [string, string]; routes: "request" | "onreply" | "reply" };
    get_uri_param: { arguments: [string, string]; routes: "request" | "local" };
    has_totag: { arguments: []; routes: RouteKind };
    hdr_date_check: { arguments: [number]; routes: RouteKind };
    is_alphanum: { arguments: [string]; routes: RouteKind };
    is_alphanumex: { arguments: [string, string]; routes: RouteKind };
    is_e164: { arguments: [string]; routes: "request" | "failure" | "local" };
    is_first_hop: { arguments: [] | [number]; routes: RouteKind };
    is_gruu: { arguments: [] | [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    is_http: { arguments: []; routes: RouteKind };
    is_numeric: { arguments: [string]; routes: RouteKind };
    is_reply: { arguments: []; routes: RouteKind };
    is_request: { arguments: []; routes: RouteKind };
    is_rpid_user_e164: { arguments: []; routes: "request" };
    /** 6.0 and 6.1 only. */
    is_sip: { arguments: []; routes: RouteKind };
    is_supported: { arguments: [string | number]; routes: RouteKind };
    is_tel_number: { arguments: [string]; routes: RouteKind };
    is_uri: { arguments: [string]; routes: RouteKind };
    is_uri_user_e164: { arguments: [string]; routes: RouteKind };
    is_user: { arguments: [string]; routes: "request" | "local" };
    options_reply: { arguments: []; routes: "request" };
    set_uri_host: { arguments: [string, string]; routes: RouteKind };
    set_uri_user: { arguments: [string, string]; routes: RouteKind };
    sip_p_charging_vector: { arguments: [string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    sip_parse_headers: { arguments: []; routes: RouteKind };
    tel2sip: { arguments: [string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    /** 6.0 and 6.1 only. */
    tel2sip2: { arguments: [string, string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    uri_param: { arguments: [string] | [string, string]; routes: "request" | "failure" | "branch" };
    uri_param_any: { arguments: [string]; routes: "request" | "failure" | "branch" };
    uri_param_rm: { arguments: [string]; routes: "request" | "failure" | "branch" };
  };
  sl: {
    send_reply: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    /** 6.0 and 6.1 only. */
    send_reply_error: { arguments: []; routes: "request" | "failure" | "onreply" | "reply" };
    send_reply_mode: { arguments: [number, string, number]; routes: "request" | "failure" | "onreply" | "reply" };
    sl_forward_reply: { arguments: [] | [string] | [string, string]; routes: "onreply" | "reply" };
    sl_reply: { arguments: [number, string]; routes: "request" };
    sl_reply_error: { arguments: []; routes: "request" };
    sl_send_reply: { arguments: [number, string]; routes: "request" };
  };
  slack: {
    slack_send: { arguments: [string]; routes: RouteKind };
  };
  sms: {
    sms_send_msg: { arguments: []; routes: "request" };
    sms_send_msg_to_net: { arguments: [string | number]; routes: "request" };
  };
  smsops: {
    isRPDATA: { arguments: []; routes: "request" };
    smsdump: { arguments: []; routes: "request" };
  };
  speeddial: {
    sd_lookup: { arguments: [string] | [string, string]; routes: "request" };
  };
  sqlops: {
    sql_pvquery: { arguments: [string | number, string, string | number]; routes: RouteKind };
    sql_query: { arguments: [string | number, string] | [string | number, string, string | number]; routes: RouteKind };
    sql_query_async: { arguments: [string | number, string]; routes: RouteKind };
    sql_result_free: { arguments: [string | number]; routes: RouteKind };
    sql_xquery: { arguments: [string | number, string, string]; routes: RouteKind };
  };
  ss7ops: {
    isup_to_json: { arguments: [string]; routes: RouteKind };
  };
  sst: {
    sstCheckMin: { arguments: [string]; routes: "request" | "onreply" | "reply" };
  };
  statistics: {
    reset_stat: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" | "local" | "reply" };
    update_stat: { arguments: [string, string]; routes: RouteKind };
  };
  statsc: {
    statsc_reset: { arguments: []; routes: RouteKind };
  };
  statsd: {
    /** With 2 arguments: 6.0 and 6.1 only. */
    statsd_decr: { arguments: [string] | [string, string]; routes: RouteKind };
    /** With 3 arguments: 6.0 and 6.1 only. */
    statsd_gauge: { arguments: [string, string] | [string, string, string]; routes: RouteKind };
    /** With 3 arguments: 6.0 and 6.1 only. */
    statsd_histogram: { arguments: [string, string] | [string, string, string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    statsd_incr: { arguments: [string] | [string, string]; routes: RouteKind };
    /** With 3 arguments: 6.0 and 6.1 only. */
    statsd_set: { arguments: [string, string] | [string, string, string]; routes: RouteKind };
    statsd_start: { arguments: [string]; routes: RouteKind };
    /** With 2 arguments: 6.0 and 6.1 only. */
    statsd_stop: { arguments: [string] | [string, string]; routes: RouteKind };
  };
  sworker: {
    /** 6.0 and 6.1 only. */
    sworker_active: { arguments: []; routes: "request" | "reply" };
    /** 6.0 and 6.1 only. */
    sworker_task: { arguments: [string]; routes: "request" | "reply" };
  };
  tcpops: {
    tcp_close_connection: { arguments: [] | [number]; routes: RouteKind };
    /** 6.1 only. */
    tcp_con_alive: { arguments: [string]; routes: RouteKind };
    tcp_conid_alive: { arguments: [number]; routes: RouteKind };
    tcp_conid_state: { arguments: [number]; routes: RouteKind };
    tcp_enable_closed_event: { arguments: [] | [number]; routes: RouteKind };
    tcp_get_conid: { arguments: [string, string]; routes: RouteKind };
    tcp_keepalive_disable: { arguments: [] | [number]; routes: RouteKind };
    tcp_keepalive_enable: { arguments: [number, number, number] | [number, number, number, number]; routes: RouteKind };
    tcp_set_connection_lifetime: { arguments: [number] | [number, number]; routes: RouteKind };
    tcp_set_otcpid: { arguments: [number]; routes: RouteKind };
    tcp_set_otcpid_flag: { arguments: [number]; routes: RouteKind };
  };
  textops: {
    append_body_part: { arguments: [string, string] | [string, string, string]; routes: "request" | "failure" | "branch" };
    append_body_part_hex: { arguments: [string, string] | [string, string, string]; routes: "request" | "failure" | "branch" };
    append_hf: { arguments: [string] | [string, string | number]; routes: RouteKind };
    append_time: { arguments: []; routes: "request" | "failure" | "branch" };
    append_time_to_request: { arguments: []; routes: RouteKind };
    append_to_reply: { arguments: [string]; routes: "request" | "failure" | "branch" };
    append_urihf: { arguments: [string, string]; routes: "request" | "failure" | "branch" };
    cmp_istr: { arguments: [string, string]; routes: RouteKind };
    cmp_str: { arguments: [string, string]; routes: RouteKind };
    ends_with: { arguments: [string, string]; routes: RouteKind };
    filter_body: { arguments: [string]; routes: RouteKind };
    get_body_part: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    get_body_part_raw: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    has_body: { arguments: [] | [string | number]; routes: RouteKind };
    in_list: { arguments: [string, string, string | number]; routes: RouteKind };
    in_list_prefix: { arguments: [string, string, string | number]; routes: RouteKind };
    insert_hf: { arguments: [string] | [string, string | number]; routes: RouteKind };
    is_audio_on_hold: { arguments: []; routes: RouteKind };
    is_method: { arguments: [string | number]; routes: RouteKind };
    is_present_hf: { arguments: [string | number]; routes: RouteKind };
    is_present_hf_pv: { arguments: [string]; routes: RouteKind };
    is_present_hf_re: { arguments: [string]; routes: RouteKind };
    is_present_hf_re_pv: { arguments: [string]; routes: RouteKind };
    is_privacy: { arguments: [string | number]; routes: RouteKind };
    regex_substring: { arguments: [string, string, number, number, string | number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    remove_body_part: { arguments: [string]; routes: "request" | "failure" | "branch" };
    remove_hf: { arguments: [string | number]; routes: RouteKind };
    remove_hf_exp: { arguments: [string, string]; routes: RouteKind };
    remove_hf_exp_pv: { arguments: [string, string]; routes: RouteKind };
    remove_hf_idx: { arguments: [string, number]; routes: RouteKind };
    remove_hf_match: { arguments: [string, string, string]; routes: RouteKind };
    remove_hf_pv: { arguments: [string]; routes: RouteKind };
    remove_hf_re: { arguments: [string]; routes: RouteKind };
    remove_hf_re_pv: { arguments: [string]; routes: RouteKind };
    replace: { arguments: [string, string | number]; routes: RouteKind };
    replace_all: { arguments: [string, string | number]; routes: RouteKind };
    replace_body: { arguments: [string, string | number]; routes: RouteKind };
    replace_body_all: { arguments: [string, string | number]; routes: RouteKind };
    replace_body_atonce: { arguments: [string, string | number]; routes: RouteKind };
    replace_body_str: { arguments: [string, string, string]; routes: RouteKind };
    replace_hdrs: { arguments: [string, string | number]; routes: RouteKind };
    replace_hdrs_str: { arguments: [string, string, string]; routes: RouteKind };
    replace_str: { arguments: [string, string, string]; routes: RouteKind };
    search: { arguments: [string]; routes: RouteKind };
    search_append: { arguments: [string, string | number]; routes: RouteKind };
    search_append_body: { arguments: [string, string | number]; routes: RouteKind };
    search_body: { arguments: [string]; routes: RouteKind };
    search_hf: { arguments: [string | number, string, string | number]; routes: RouteKind };
    search_str: { arguments: [string, string]; routes: RouteKind };
    set_body: { arguments: [string, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    /** 6.1 only. */
    set_body_hex: { arguments: [string, string]; routes: RouteKind };
    set_body_multipart: { arguments: [] | [string] | [string, string] | [string, string, string]; routes: "request" | "failure" | "branch" };
    set_reply_body: { arguments: [string, string]; routes: "request" | "failure" | "branch" };
    /** 6.1 only. */
    set_reply_body_hex: { arguments: [string, string]; routes: "request" | "failure" | "branch" };
    starts_with: { arguments: [string, string]; routes: RouteKind };
    /** 6.1 only. */
    str_all_in: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    str_any_in: { arguments: [string, string]; routes: RouteKind };
    str_find: { arguments: [string, string]; routes: RouteKind };
    str_ifind: { arguments: [string, string]; routes: RouteKind };
    subst: { arguments: [string | number]; routes: RouteKind };
    subst_body: { arguments: [string | number]; routes: RouteKind };
    subst_hf: { arguments: [string | number, string | number, string | number]; routes: RouteKind };
    subst_uri: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    subst_user: { arguments: [string | number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    /** 6.0 and 6.1 only. */
    subst_v: { arguments: [string, string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    via_param_rm: { arguments: [string, number]; routes: RouteKind };
  };
  textopsx: {
    append_hf_value: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    assign_hf_value: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    assign_hf_value2: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    bl_iterator_append: { arguments: [string, string]; routes: RouteKind };
    bl_iterator_end: { arguments: [string]; routes: RouteKind };
    bl_iterator_insert: { arguments: [string, string]; routes: RouteKind };
    bl_iterator_next: { arguments: [string]; routes: RouteKind };
    bl_iterator_rm: { arguments: [string]; routes: RouteKind };
    bl_iterator_start: { arguments: [string]; routes: RouteKind };
    change_reply_status: { arguments: [number, string]; routes: "onreply" | "reply" };
    change_reply_status_code: { arguments: [number]; routes: "onreply" | "reply" };
    exclude_hf_value: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    fnmatch: { arguments: [string, string] | [string, string, string | number]; routes: RouteKind };
    hf_iterator_append: { arguments: [string, string]; routes: RouteKind };
    hf_iterator_end: { arguments: [string]; routes: RouteKind };
    hf_iterator_insert: { arguments: [string, string]; routes: RouteKind };
    hf_iterator_next: { arguments: [string]; routes: RouteKind };
    hf_iterator_prev: { arguments: [string]; routes: RouteKind };
    hf_iterator_rm: { arguments: [string]; routes: RouteKind };
    hf_iterator_start: { arguments: [string]; routes: RouteKind };
    hf_value_exists: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    include_hf_value: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    insert_hf_value: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    keep_hf: { arguments: [] | [string]; routes: RouteKind };
    msg_apply_changes: { arguments: []; routes: "request" | "onreply" | "reply" };
    /** 6.0 and 6.1 only. */
    msg_changed_route: { arguments: [string]; routes: RouteKind };
    msg_set_buffer: { arguments: [string]; routes: "request" | "onreply" | "reply" };
    remove_body: { arguments: []; routes: RouteKind };
    remove_hf_value: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    remove_hf_value2: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
  };
  timer: {
    timer_enable: { arguments: [string | number, number]; routes: RouteKind };
  };
  tls: {
    is_peer_verified: { arguments: []; routes: "request" };
    tls_set_connect_server_id: { arguments: [string]; routes: RouteKind };
  };
  tls_wolfssl: {
    /** 6.0 only. */
    is_peer_verified: { arguments: []; routes: "request" };
    /** 6.0 only. */
    tls_set_connect_server_id: { arguments: [string]; routes: RouteKind };
  };
  tlsa: {
    /** 6.1 only. */
    is_peer_verified: { arguments: []; routes: "request" };
    /** 6.1 only. */
    tls_set_connect_server_id: { arguments: [string]; routes: RouteKind };
  };
  tm: {
    t_any_replied: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_any_timeout: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_branch_replied: { arguments: []; routes: "request" | "failure" | "event" };
    t_branch_timeout: { arguments: []; routes: "request" | "failure" | "event" };
    /** 6.0 and 6.1 only. */
    t_cell_append_branches: { arguments: [number, number]; routes: RouteKind };
    t_check_status: { arguments: [string]; routes: "request" | "failure" | "onreply" | "reply" };
    t_check_trans: { arguments: []; routes: "request" | "onreply" | "branch" | "reply" };
    t_clean: { arguments: []; routes: RouteKind };
    t_disable_e2e_cancel_reason: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_drop_replies: { arguments: [] | [string]; routes: "failure" };
    /** 6.0 and 6.1 only. */
    t_exists: { arguments: []; routes: RouteKind };
    t_forward_nonack: { arguments: [string | number, string | number]; routes: "request" };
    t_forward_nonack_sctp: { arguments: [string | number, string | number]; routes: "request" };
    t_forward_nonack_tcp: { arguments: [string | number, string | number]; routes: "request" };
    t_forward_nonack_tls: { arguments: [string | number, string | number]; routes: "request" };
    t_forward_nonack_to: { arguments: [string, string]; routes: "request" };
    t_forward_nonack_udp: { arguments: [string | number, string | number]; routes: "request" };
    t_forward_nonack_uri: { arguments: []; routes: "request" };
    t_get_status_code: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" | "reply" };
    t_grep_status: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_is_canceled: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_is_expired: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_is_retr_async_reply: { arguments: []; routes: "onreply" };
    t_is_set: { arguments: [string | number]; routes: RouteKind };
    t_load_contacts: { arguments: [] | [number]; routes: "request" | "failure" };
    t_lookup_cancel: { arguments: [] | [number]; routes: "request" };
    t_lookup_request: { arguments: []; routes: "request" };
    /** 6.1 only. */
    t_msg_apply_changes: { arguments: []; routes: "branch" };
    t_newtran: { arguments: []; routes: "request" };
    t_next_contact_flow: { arguments: []; routes: "request" };
    t_next_contacts: { arguments: []; routes: "request" | "failure" };
    t_on_branch: { arguments: [string]; routes: "request" | "failure" };
    t_on_branch_failure: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" };
    t_on_failure: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" };
    t_on_reply: { arguments: [string]; routes: "request" | "failure" | "onreply" | "branch" };
    t_relay: { arguments: [] | [string | number, string | number]; routes: "request" | "failure" };
    t_relay_cancel: { arguments: []; routes: "request" };
    t_relay_to: { arguments: [] | [string | number] | [string | number, string | number]; routes: "request" | "failure" };
    t_relay_to_avp: { arguments: [string, string]; routes: "request" };
    /** 6.1 only. */
    t_relay_to_proxy: { arguments: [string]; routes: "request" | "failure" };
    t_relay_to_sctp: { arguments: [] | [string | number, string | number]; routes: "request" | "failure" };
    t_relay_to_tcp: { arguments: [] | [string | number, string | number]; routes: "request" | "failure" };
    t_relay_to_tls: { arguments: [] | [string | number, string | number]; routes: "request" | "failure" };
    t_relay_to_udp: { arguments: [] | [string | number, string | number]; routes: "request" | "failure" };
    t_release: { arguments: []; routes: "request" };
    t_replicate: { arguments: [] | [string] | [string | number, string | number]; routes: "request" };
    t_replicate_sctp: { arguments: [string | number, string | number]; routes: "request" };
    t_replicate_tcp: { arguments: [string | number, string | number]; routes: "request" };
    t_replicate_tls: { arguments: [string | number, string | number]; routes: "request" };
    t_replicate_to: { arguments: [string, string]; routes: "request" };
    t_replicate_udp: { arguments: [string | number, string | number]; routes: "request" };
    t_reply: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    /** 6.0 and 6.1 only. */
    t_reply_error: { arguments: []; routes: "request" | "failure" | "onreply" | "reply" };
    t_reset_fr: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_reset_max_lifetime: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_reset_retr: { arguments: []; routes: "request" | "failure" | "onreply" | "branch" };
    t_retransmit_reply: { arguments: []; routes: "request" };
    t_save_lumps: { arguments: []; routes: "request" };
    t_send_reply: { arguments: [number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    t_set_auto_inv_100: { arguments: [number]; routes: "request" };
    t_set_disable_6xx: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_set_disable_failover: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_set_disable_internal_reply: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_set_fr: { arguments: [number] | [number, number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_set_max_lifetime: { arguments: [number, number]; routes: "request" | "failure" | "onreply" | "branch" };
    /** 6.1 only. */
    t_set_no_auto_ack: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_set_no_e2e_cancel_reason: { arguments: [number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_set_retr: { arguments: [number, number]; routes: "request" | "failure" | "onreply" | "branch" };
    t_uac_send: { arguments: [string, string, string, string, string, string]; routes: RouteKind };
    t_use_uac_headers: { arguments: []; routes: RouteKind };
    t_write_req: { arguments: [string | number, string | number]; routes: "request" | "failure" };
    t_write_unix: { arguments: [string | number, string | number]; routes: "request" | "failure" };
  };
  tmrec: {
    is_leap_year: { arguments: [] | [number]; routes: RouteKind };
    time_period_match: { arguments: [string] | [string, number]; routes: RouteKind };
    tmrec_match: { arguments: [string] | [string, number]; routes: RouteKind };
  };
  tmx: {
    t_cancel_branches: { arguments: [string | number]; routes: "onreply" | "reply" };
    t_cancel_callid: { arguments: [string, string, number] | [string, string, number, number]; routes: RouteKind };
    t_continue: { arguments: [number, number, string]; routes: RouteKind };
    t_drop: { arguments: [] | [number]; routes: RouteKind };
    t_flush_flags: { arguments: []; routes: RouteKind };
    t_flush_xflags: { arguments: []; routes: RouteKind };
    t_is_branch_route: { arguments: []; routes: RouteKind };
    t_is_failure_route: { arguments: []; routes: RouteKind };
    t_is_reply_route: { arguments: []; routes: RouteKind };
    t_is_request_route: { arguments: []; routes: RouteKind };
    t_precheck_trans: { arguments: []; routes: "request" };
    t_reply_callid: { arguments: [string, string, number, string]; routes: RouteKind };
    t_reuse_branch: { arguments: []; routes: "request" | "event" };
    t_suspend: { arguments: []; routes: RouteKind };
    /** 6.1 only. */
    t_uac_ack_local: { arguments: [string, string] | [string, string, number] | [string, string, number, number]; routes: RouteKind };
    /** 6.1 only. */
    t_vbflag_is_set: { arguments: [number]; routes: RouteKind };
    /** 6.1 only. */
    t_vbflag_reset: { arguments: [number]; routes: RouteKind };
    /** 6.1 only. */
    t_vbflag_set: { arguments: [number]; routes: RouteKind };
  };
  topos: {
    tps_set_context: { arguments: [string]; routes: RouteKind };
  };
  tsilo: {
    ts_append: { arguments: [string | number, string]; routes: "request" | "failure" };
    /** 6.0 and 6.1 only. */
    ts_append_branches: { arguments: [string]; routes: "request" | "failure" };
    ts_append_by_contact: { arguments: [string | number, string] | [string | number, string, string]; routes: "request" | "failure" };
    ts_append_to: { arguments: [number, number, string | number] | [number, number, string | number, string]; routes: "request" | "failure" };
    ts_store: { arguments: [] | [string]; routes: "request" | "failure" };
  };
  uac: {
    uac_auth: { arguments: [] | [number]; routes: "request" | "failure" | "branch-failure" | "event" };
    uac_auth_mode: { arguments: [number]; routes: "request" | "failure" | "branch-failure" | "event" };
    uac_reg_disable: { arguments: [string, string]; routes: RouteKind };
    uac_reg_enable: { arguments: [string, string]; routes: RouteKind };
    uac_reg_lookup: { arguments: [string, string]; routes: RouteKind };
    uac_reg_lookup_uri: { arguments: [string, string]; routes: RouteKind };
    uac_reg_refresh: { arguments: [string]; routes: RouteKind };
    uac_reg_request_to: { arguments: [string, number]; routes: "request" | "failure" | "branch" };
    /** 6.0 and 6.1 only. */
    uac_reg_send_register: { arguments: [string, string]; routes: RouteKind };
    /** 6.0 and 6.1 only. */
    uac_reg_send_unregister: { arguments: [string, string]; routes: RouteKind };
    uac_reg_status: { arguments: [string]; routes: RouteKind };
    uac_replace_from: { arguments: [string] | [string, string]; routes: "request" | "branch" };
    uac_replace_to: { arguments: [string] | [string, string]; routes: "request" | "branch" };
    uac_req_send: { arguments: []; routes: RouteKind };
    uac_restore_from: { arguments: []; routes: "request" };
    uac_restore_to: { arguments: []; routes: "request" };
  };
  uac_redirect: {
    get_redirects: { arguments: [string | number] | [string | number, string]; routes: "failure" };
    set_accept_filter: { arguments: [string, string | number]; routes: "failure" };
    set_deny_filter: { arguments: [string, string | number]; routes: "failure" };
  };
  uid_auth_db: {
    proxy_authenticate: { arguments: [string, string]; routes: "request" };
    proxy_authorize: { arguments: [string, string]; routes: "request" };
    www_authenticate: { arguments: [string, string]; routes: "request" };
    www_authorize: { arguments: [string, string]; routes: "request" };
  };
  uid_avp_db: {
    load_attrs: { arguments: [string | number, string]; routes: "request" | "failure" };
    load_extra_attrs: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    lock_extra_attrs: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    remove_extra_attrs: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    save_extra_attrs: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "reply" };
    unlock_extra_attrs: { arguments: [string | number, string]; routes: "request" | "failure" | "onreply" | "reply" };
  };
  uid_domain: {
    is_local: { arguments: [string]; routes: "request" | "failure" | "branch" };
    lookup_domain: { arguments: [string | number, string]; routes: "request" | "failure" };
  };
  uid_gflags: {
    flush_ugflags: { arguments: []; routes: "request" | "failure" | "onreply" | "reply" };
    is_ugflag: { arguments: [number]; routes: "request" | "failure" | "onreply" | "reply" };
    reset_ugflag: { arguments: [number]; routes: "request" | "failure" | "onreply" | "reply" };
    set_ugflag: { arguments: [number]; routes: "request" | "failure" | "onreply" | "reply" };
  };
  uid_uri_db: {
    check_uri: { arguments: [string | number]; routes: "request" | "failure" };
    lookup_user: { arguments: [string, string] | [string | number]; routes: "request" | "failure" };
  };
  uri_db: {
    check_from: { arguments: []; routes: "request" };
    check_to: { arguments: []; routes: "request" };
    check_uri: { arguments: [string] | [string, string, string]; routes: "request" };
    does_uri_exist: { arguments: []; routes: "request" | "local" };
  };
  userblocklist: {
    check_allowlist: { arguments: [string | number]; routes: "request" | "failure" };
    check_blocklist: { arguments: [] | [string | number]; routes: "request" | "failure" };
    check_user_allowlist: { arguments: [string, string] | [string, string, string] | [string, string, string, string]; routes: "request" | "failure" };
    check_user_blocklist: { arguments: [string, string] | [string, string, string] | [string, string, string, string]; routes: "request" | "failure" };
  };
  utils: {
    xcap_auth_status: { arguments: [string, string]; routes: "request" };
  };
  websocket: {
    ws_close: { arguments: [] | [number, string] | [number, string, string | number]; routes: RouteKind };
    ws_handle_handshake: { arguments: []; routes: RouteKind };
  };
  xcap_server: {
    xcaps_del: { arguments: [string, string]; routes: "request" };
    xcaps_get: { arguments: [string, string]; routes: "request" };
    xcaps_put: { arguments: [string, string, string]; routes: "request" };
  };
  xhttp: {
    xhttp_reply: { arguments: [number, string, string, string]; routes: "request" };
  };
  xhttp_pi: {
    dispatch_xhttp_pi: { arguments: []; routes: "request" | "event" };
  };
  xhttp_prom: {
    prom_check_uri: { arguments: []; routes: "request" | "event" };
    prom_counter_inc: { arguments: [string, number] | [string, number, string] | [string, number, string, string] | [string, number, string, string, string]; routes: RouteKind };
    prom_counter_reset: { arguments: [string] | [string, string] | [string, string, string] | [string, string, string, string]; routes: RouteKind };
    prom_dispatch: { arguments: []; routes: "request" | "event" };
    /** 6.1 only. */
    prom_gauge_inc: { arguments: [string, string] | [string, string, string] | [string, string, string, string] | [string, string, string, string, string]; routes: RouteKind };
    prom_gauge_reset: { arguments: [string] | [string, string] | [string, string, string] | [string, string, string, string]; routes: RouteKind };
    prom_gauge_set: { arguments: [string, string] | [string, string, string] | [string, string, string, string] | [string, string, string, string, string]; routes: RouteKind };
    prom_histogram_observe: { arguments: [string, string] | [string, string, string] | [string, string, string, string] | [string, string, string, string, string]; routes: RouteKind };
  };
  xhttp_rpc: {
    dispatch_xhttp_rpc: { arguments: []; routes: "request" | "event" };
  };
  xlog: {
    xalert: { arguments: [string]; routes: RouteKind };
    xbug: { arguments: [string]; routes: RouteKind };
    xcrit: { arguments: [string]; routes: RouteKind };
    xdbg: { arguments: [string]; routes: RouteKind };
    xdbgl: { arguments: [string]; routes: RouteKind };
    xerr: { arguments: [string]; routes: RouteKind };
    xinfo: { arguments: [string]; routes: RouteKind };
    xlog: { arguments: [string] | [string, string] | [string | number, string, string]; routes: RouteKind };
    xlogl: { arguments: [string] | [string, string] | [string | number, string, string]; routes: RouteKind };
    xlogm: { arguments: [string, string]; routes: RouteKind };
    xnotice: { arguments: [string]; routes: RouteKind };
    xwarn: { arguments: [string]; routes: RouteKind };
  };
  xmlrpc: {
    dispatch_rpc: { arguments: []; routes: "request" };
    xmlrpc_reply: { arguments: [string | number, string]; routes: "request" };
  };
  xmpp: {
    xmpp_send_message: { arguments: []; routes: "request" };
  };
  xprint: {
    xpdbg: { arguments: [string | number]; routes: RouteKind };
    xplog: { arguments: [string | number, string | number]; routes: RouteKind };
  };
}
