// Written by scripts/catalog-generate out of data/; change that instead.

/** KEMI functions, by their two names in `KSR`; those directly in `KSR` are under `""`. */
export interface CatalogKemi {
  "": {
    add_local_rport: { arguments: []; returns: boolean };
    add_tcp_alias: { arguments: [number]; returns: number };
    add_tcp_alias_via: { arguments: []; returns: number };
    crit: { arguments: [string]; returns: undefined };
    dbg: { arguments: [string]; returns: undefined };
    err: { arguments: [string]; returns: undefined };
    force_rport: { arguments: []; returns: boolean };
    forward: { arguments: []; returns: number };
    forward_uri: { arguments: [string]; returns: number };
    get_debug: { arguments: []; returns: number };
    info: { arguments: [string]; returns: undefined };
    is_ACK: { arguments: []; returns: boolean };
    is_BYE: { arguments: []; returns: boolean };
    is_CANCEL: { arguments: []; returns: boolean };
    is_DELETE: { arguments: []; returns: boolean };
    is_GET: { arguments: []; returns: boolean };
    is_INFO: { arguments: []; returns: boolean };
    is_INVITE: { arguments: []; returns: boolean };
    is_IPv4: { arguments: []; returns: boolean };
    is_IPv6: { arguments: []; returns: boolean };
    is_KDMQ: { arguments: []; returns: boolean };
    is_MESSAGE: { arguments: []; returns: boolean };
    is_NOTIFY: { arguments: []; returns: boolean };
    is_OPTIONS: { arguments: []; returns: boolean };
    is_POST: { arguments: []; returns: boolean };
    is_PRACK: { arguments: []; returns: boolean };
    is_PUBLISH: { arguments: []; returns: boolean };
    is_PUT: { arguments: []; returns: boolean };
    is_REFER: { arguments: []; returns: boolean };
    is_REGISTER: { arguments: []; returns: boolean };
    is_SCTP: { arguments: []; returns: boolean };
    is_SUBSCRIBE: { arguments: []; returns: boolean };
    is_TCP: { arguments: []; returns: boolean };
    /** 6.1 only. */
    is_TCPX: { arguments: []; returns: boolean };
    is_TLS: { arguments: []; returns: boolean };
    is_UDP: { arguments: []; returns: boolean };
    is_UPDATE: { arguments: []; returns: boolean };
    is_WS: { arguments: []; returns: boolean };
    is_WSS: { arguments: []; returns: boolean };
    is_WSX: { arguments: []; returns: boolean };
    is_dst_port: { arguments: [number]; returns: boolean };
    is_method: { arguments: [string]; returns: boolean };
    is_method_in: { arguments: [string]; returns: boolean };
    is_myself: { arguments: [string]; returns: boolean };
    is_myself_duri: { arguments: []; returns: boolean };
    is_myself_furi: { arguments: []; returns: boolean };
    is_myself_nhuri: { arguments: []; returns: boolean };
    is_myself_ruri: { arguments: []; returns: boolean };
    is_myself_srcip: { arguments: []; returns: boolean };
    is_myself_suri: { arguments: []; returns: boolean };
    is_myself_turi: { arguments: []; returns: boolean };
    is_proto: { arguments: [string]; returns: boolean };
    is_src_port: { arguments: [number]; returns: boolean };
    isbflagset: { arguments: [number]; returns: boolean };
    isbiflagset: { arguments: [number, number]; returns: boolean };
    isdsturiset: { arguments: []; returns: boolean };
    isflagset: { arguments: [number]; returns: boolean };
    issflagset: { arguments: [number]; returns: boolean };
    ktest: { arguments: [string]; returns: undefined };
    log: { arguments: [string, string]; returns: undefined };
    notice: { arguments: [string]; returns: undefined };
    resetbflag: { arguments: [number]; returns: boolean };
    resetbiflag: { arguments: [number, number]; returns: boolean };
    resetdsturi: { arguments: []; returns: boolean };
    resetflag: { arguments: [number]; returns: boolean };
    resetsflag: { arguments: [number]; returns: boolean };
    route: { arguments: [string]; returns: number };
    set_advertised_address: { arguments: [string]; returns: number };
    set_advertised_port: { arguments: [string]; returns: number };
    set_drop: { arguments: []; returns: undefined };
    set_forward_close: { arguments: []; returns: boolean };
    set_forward_no_connect: { arguments: []; returns: boolean };
    set_reply_close: { arguments: []; returns: boolean };
    set_reply_no_connect: { arguments: []; returns: boolean };
    setbflag: { arguments: [number]; returns: boolean };
    setbiflag: { arguments: [number, number]; returns: boolean };
    setdsturi: { arguments: [string]; returns: boolean };
    setflag: { arguments: [number]; returns: boolean };
    sethost: { arguments: [string]; returns: boolean };
    setsflag: { arguments: [number]; returns: boolean };
    seturi: { arguments: [string]; returns: boolean };
    setuser: { arguments: [string]; returns: boolean };
    to_IPv4: { arguments: []; returns: boolean };
    to_IPv6: { arguments: []; returns: boolean };
    to_SCTP: { arguments: []; returns: boolean };
    to_TCP: { arguments: []; returns: boolean };
    to_TLS: { arguments: []; returns: boolean };
    to_UDP: { arguments: []; returns: boolean };
    to_WS: { arguments: []; returns: boolean };
    to_WSS: { arguments: []; returns: boolean };
    to_WSX: { arguments: []; returns: boolean };
    warn: { arguments: [string]; returns: undefined };
  };
  CLNT: {
    /** 6.1 only. */
    SRVR: { arguments: []; returns: undefined };
  };
  acc: {
    acc_db_request: { arguments: [string, string]; returns: number };
    acc_log_request: { arguments: [string]; returns: number };
    acc_request: { arguments: [string, string]; returns: number };
  };
  acc_radius: {
    request: { arguments: [string]; returns: number };
  };
  alias_db: {
    lookup: { arguments: [string]; returns: number };
    lookup_ex: { arguments: [string, string]; returns: number };
  };
  app_jsdt: {
    dofile: { arguments: [string]; returns: number };
    dostring: { arguments: [string]; returns: number };
    run: { arguments: [string]; returns: number };
    run_p1: { arguments: [string, string]; returns: number };
    run_p2: { arguments: [string, string, string]; returns: number };
    run_p3: { arguments: [string, string, string, string]; returns: number };
    runstring: { arguments: [string]; returns: number };
  };
  app_lua: {
    dofile: { arguments: [string]; returns: number };
    dostring: { arguments: [string]; returns: number };
    run: { arguments: [string]; returns: number };
    run_p1: { arguments: [string, string]; returns: number };
    run_p2: { arguments: [string, string, string]; returns: number };
    run_p3: { arguments: [string, string, string, string]; returns: number };
    runstring: { arguments: [string]; returns: number };
  };
  app_python3: {
    exec: { arguments: [string]; returns: number };
    exec_p1: { arguments: [string, string]; returns: number };
    execx: { arguments: [string]; returns: number };
  };
  app_python3s: {
    /** 6.0 and 6.1 only. */
    exec: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    exec_p1: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    execx: { arguments: [string]; returns: number };
  };
  app_ruby: {
    run: { arguments: [string]; returns: number };
    run_p1: { arguments: [string, string]; returns: number };
    run_p2: { arguments: [string, string, string]; returns: number };
    run_p3: { arguments: [string, string, string, string]; returns: number };
  };
  app_sqlang: {
    /** 5.6 only. */
    dofile: { arguments: [string]; returns: number };
    /** 5.6 only. */
    dostring: { arguments: [string]; returns: number };
    /** 5.6 only. */
    run: { arguments: [string]; returns: number };
    /** 5.6 only. */
    run_p1: { arguments: [string, string]; returns: number };
    /** 5.6 only. */
    run_p2: { arguments: [string, string, string]; returns: number };
    /** 5.6 only. */
    run_p3: { arguments: [string, string, string, string]; returns: number };
    /** 5.6 only. */
    runstring: { arguments: [string]; returns: number };
  };
  async: {
    get_data: { arguments: []; returns: string | number | null };
    get_gname: { arguments: []; returns: string | number | null };
    ms_route: { arguments: [string, number]; returns: number };
    route: { arguments: [string, number]; returns: number };
    task_data: { arguments: [string, string]; returns: number };
    task_group_data: { arguments: [string, string, string]; returns: number };
    task_group_route: { arguments: [string, string]; returns: number };
    task_route: { arguments: [string]; returns: number };
  };
  auth: {
    /** 6.0 and 6.1 only. */
    auth_algorithm: { arguments: [string]; returns: number };
    auth_challenge: { arguments: [string, number]; returns: number };
    /** 6.0 and 6.1 only. */
    auth_get_www_authenticate: { arguments: [string, number, string]; returns: number };
    consume_credentials: { arguments: []; returns: number };
    has_credentials: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    proxy_challenge: { arguments: [string, number]; returns: number };
    pv_auth_check: { arguments: [string, string, number, number]; returns: number };
    /** 6.0 and 6.1 only. */
    pv_proxy_authenticate: { arguments: [string, string, number]; returns: number };
    /** 6.0 and 6.1 only. */
    pv_www_authenticate: { arguments: [string, string, number]; returns: number };
    /** 6.0 and 6.1 only. */
    pv_www_authenticate_method: { arguments: [string, string, number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    www_challenge: { arguments: [string, number]; returns: number };
  };
  auth_db: {
    auth_check: { arguments: [string, string, number]; returns: number };
    is_subscriber: { arguments: [string, string, number]; returns: number };
    /** 6.0 and 6.1 only. */
    www_authenticate: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    www_authenticate_method: { arguments: [string, string, string]; returns: number };
  };
  auth_ephemeral: {
    autheph_authenticate: { arguments: [string, string]; returns: number };
    autheph_check: { arguments: [string]; returns: number };
    autheph_proxy: { arguments: [string]; returns: number };
    autheph_www: { arguments: [string]; returns: number };
    autheph_www_method: { arguments: [string, string]; returns: number };
  };
  auth_radius: {
    proxy_authorize: { arguments: [string]; returns: number };
    proxy_authorize_user: { arguments: [string, string]; returns: number };
    www_authorize: { arguments: [string]; returns: number };
    www_authorize_user: { arguments: [string, string]; returns: number };
  };
  auth_web3: {
    /** 6.1 only. */
    web3_proxy_authenticate: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    web3_www_authenticate: { arguments: [string, string]; returns: number };
  };
  auth_xkeys: {
    auth_xkeys_add: { arguments: [string, string, string, string]; returns: number };
    auth_xkeys_check: { arguments: [string, string, string, string]; returns: number };
  };
  avpops: {
    avp_check: { arguments: [string, string]; returns: number };
    avp_copy: { arguments: [string, string]; returns: number };
  };
  benchmark: {
    bm_log_timer: { arguments: [string]; returns: number };
    bm_start_timer: { arguments: [string]; returns: number };
  };
  blst: {
    blst_add: { arguments: [number]; returns: number };
    blst_add_default: { arguments: []; returns: number };
    blst_add_retry_after: { arguments: [number, number]; returns: number };
    blst_clear_ignore: { arguments: [number]; returns: number };
    blst_clear_ignore_all: { arguments: []; returns: number };
    blst_del: { arguments: []; returns: number };
    blst_is_blocklisted: { arguments: []; returns: number };
    blst_rpl_clear_ignore: { arguments: [number]; returns: number };
    blst_rpl_clear_ignore_all: { arguments: []; returns: number };
    blst_rpl_set_ignore: { arguments: [number]; returns: number };
    blst_rpl_set_ignore_all: { arguments: []; returns: number };
    blst_set_ignore: { arguments: [number]; returns: number };
    blst_set_ignore_all: { arguments: []; returns: number };
  };
  call_control: {
    call_control: { arguments: []; returns: number };
  };
  call_obj: {
    free: { arguments: [number]; returns: number };
    get: { arguments: []; returns: number };
  };
  carrierroute: {
    /** 6.0 and 6.1 only. */
    cr_next_domain: { arguments: [string, string, string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    cr_nofallback_route: { arguments: [string, string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    cr_nofallback_route_info: { arguments: [string, string, string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    cr_route: { arguments: [string, string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    cr_route_info: { arguments: [string, string, string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    cr_user_carrier: { arguments: [string, string, string]; returns: number };
  };
  cdp: {
    /** 6.0 and 6.1 only. */
    cdp_check_peer: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    cdp_has_app: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    cdp_has_app2: { arguments: [string, string]; returns: number };
  };
  cfgutils: {
    abort: { arguments: []; returns: number };
    check_route_exists: { arguments: [string]; returns: number };
    core_hash: { arguments: [string, string, number]; returns: number };
    /** (string): 5.6 and 6.0 and 6.1. (string, string): 6.0. */
    lock: { arguments: [string] | [string, string]; returns: number };
    /** 6.1 only. */
    lock_key2: { arguments: [string, string]; returns: number };
    pkg_status: { arguments: []; returns: number };
    pkg_summary: { arguments: []; returns: number };
    rand_event: { arguments: []; returns: number };
    rand_get_prob: { arguments: []; returns: number };
    rand_reset_prob: { arguments: []; returns: number };
    rand_set_prob: { arguments: [number]; returns: number };
    route_if_exists: { arguments: [string]; returns: number };
    shm_status: { arguments: []; returns: number };
    shm_summary: { arguments: []; returns: number };
    sleep: { arguments: [number]; returns: number };
    /** (string): 5.6 and 6.0 and 6.1. (string, string): 6.0. */
    trylock: { arguments: [string] | [string, string]; returns: number };
    /** 6.1 only. */
    trylock_key2: { arguments: [string, string]; returns: number };
    /** (string): 5.6 and 6.0 and 6.1. (string, string): 6.0. */
    unlock: { arguments: [string] | [string, string]; returns: number };
    /** 6.1 only. */
    unlock_key2: { arguments: [string, string]; returns: number };
    usleep: { arguments: [number]; returns: number };
  };
  cnxcc: {
    get_channel_count: { arguments: [string, string]; returns: number };
    set_max_channels: { arguments: [string, number]; returns: number };
    set_max_credit: { arguments: [string, string, string, string, number, number]; returns: number };
    set_max_time: { arguments: [string, number]; returns: number };
    terminate_all: { arguments: [string]; returns: number };
    update_max_time: { arguments: [string, number]; returns: number };
  };
  corex: {
    append_branch: { arguments: []; returns: number };
    append_branch_uri: { arguments: [string]; returns: number };
    append_branch_uri_q: { arguments: [string, string]; returns: number };
    file_read: { arguments: [string]; returns: string | number | null };
    file_write: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    forward_uac: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    forward_uac_uri: { arguments: [string]; returns: number };
    has_ruri_user: { arguments: []; returns: number };
    has_user_agent: { arguments: []; returns: number };
    is_faked_msg: { arguments: []; returns: number };
    is_socket_name: { arguments: [string]; returns: number };
    isxflagset: { arguments: [number]; returns: number };
    resetxflag: { arguments: [number]; returns: number };
    send_data: { arguments: [string, string]; returns: number };
    sendx: { arguments: [string, string, string]; returns: number };
    set_recv_socket: { arguments: [string]; returns: number };
    set_recv_socket_name: { arguments: [string]; returns: number };
    set_send_socket: { arguments: [string]; returns: number };
    set_send_socket_name: { arguments: [string]; returns: number };
    set_source_address: { arguments: [string]; returns: number };
    setxflag: { arguments: [number]; returns: number };
    via_add_srvid: { arguments: [number]; returns: number };
    via_add_xavp_params: { arguments: [number]; returns: number };
    /** 6.0 and 6.1 only. */
    via_reply_add_xavp_params: { arguments: [number]; returns: number };
    via_use_xavp_fields: { arguments: [number]; returns: number };
  };
  counters: {
    add: { arguments: [string, number]; returns: number };
    inc: { arguments: [string]; returns: number };
    reset: { arguments: [string]; returns: number };
  };
  crypto: {
    aes_decrypt: { arguments: [string, string, string]; returns: number };
    aes_encrypt: { arguments: [string, string, string]; returns: number };
    hmac_sha256: { arguments: [string, string, string]; returns: number };
  };
  debugger: {
    dbg_pv_dump: { arguments: []; returns: number };
    dbg_pv_dump_ex: { arguments: [number, number]; returns: number };
  };
  dialog: {
    dlg_bridge: { arguments: [string, string, string]; returns: number };
    dlg_bye: { arguments: [string]; returns: number };
    dlg_db_load_callid: { arguments: [string]; returns: number };
    dlg_db_load_extra: { arguments: []; returns: number };
    dlg_get: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlg_get_var: { arguments: [string, string, string, string]; returns: string | number | null };
    dlg_isflagset: { arguments: [number]; returns: number };
    dlg_manage: { arguments: []; returns: number };
    /** 6.1 only. */
    dlg_refer_cid: { arguments: [string, string, string]; returns: number };
    /** 6.1 only. */
    dlg_refer_did: { arguments: [number, number, string, string]; returns: number };
    /** 6.1 only. */
    dlg_req_within4: { arguments: [string, string, string, string]; returns: number };
    dlg_reset_property: { arguments: [string]; returns: number };
    dlg_resetflag: { arguments: [number]; returns: number };
    dlg_set_property: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlg_set_state: { arguments: [string]; returns: number };
    dlg_set_timeout: { arguments: [number]; returns: number };
    dlg_set_timeout_id: { arguments: [number, number, number]; returns: number };
    /** 6.0 and 6.1 only. */
    dlg_set_var: { arguments: [string, string, string, string, string]; returns: number };
    dlg_setflag: { arguments: [number]; returns: number };
    /** 6.0 and 6.1 only. */
    dlg_update_state: { arguments: []; returns: number };
    get_profile_size: { arguments: [string, string, string]; returns: number };
    get_profile_size_static: { arguments: [string, string]; returns: number };
    is_in_profile: { arguments: [string, string]; returns: number };
    is_in_profile_static: { arguments: [string]; returns: number };
    is_known_dlg: { arguments: []; returns: number };
    set_dlg_profile: { arguments: [string, string]; returns: number };
    set_dlg_profile_static: { arguments: [string]; returns: number };
    unset_dlg_profile: { arguments: [string, string]; returns: number };
    unset_dlg_profile_static: { arguments: [string]; returns: number };
    var_get: { arguments: [string]; returns: string | number | null };
    var_gete: { arguments: [string]; returns: string | number | null };
    var_getw: { arguments: [string]; returns: string | number | null };
    var_is_null: { arguments: [string]; returns: number };
    var_rm: { arguments: [string]; returns: number };
    var_sets: { arguments: [string, string]; returns: number };
  };
  dialplan: {
    dp_match: { arguments: [number, string]; returns: number };
    dp_replace: { arguments: [number, string, string]; returns: number };
    dp_translate: { arguments: [number]; returns: number };
    dp_translate_vars: { arguments: [number, string, string]; returns: number };
  };
  dispatcher: {
    ds_is_active: { arguments: [number]; returns: number };
    ds_is_active_uri: { arguments: [number, string]; returns: number };
    ds_is_from_list: { arguments: [number]; returns: number };
    ds_is_from_list_mode: { arguments: [number, number]; returns: number };
    ds_is_from_list_uri: { arguments: [number, number, string]; returns: number };
    ds_is_from_lists: { arguments: []; returns: number };
    ds_list_exists: { arguments: [number]; returns: number };
    ds_load_unset: { arguments: []; returns: number };
    ds_load_update: { arguments: []; returns: number };
    /** 6.1 only. */
    ds_mark_addr: { arguments: [string, number, string]; returns: number };
    ds_mark_dst: { arguments: []; returns: number };
    ds_mark_dst_state: { arguments: [string]; returns: number };
    ds_next_domain: { arguments: []; returns: number };
    ds_next_dst: { arguments: []; returns: number };
    ds_reload: { arguments: []; returns: number };
    ds_select: { arguments: [number, number]; returns: number };
    ds_select_domain: { arguments: [number, number]; returns: number };
    ds_select_domain_limit: { arguments: [number, number, number]; returns: number };
    ds_select_dst: { arguments: [number, number]; returns: number };
    ds_select_dst_limit: { arguments: [number, number, number]; returns: number };
    ds_select_limit: { arguments: [number, number, number]; returns: number };
    ds_select_routes: { arguments: [string, string]; returns: number };
    ds_select_routes_limit: { arguments: [string, string, number]; returns: number };
    ds_set_domain: { arguments: []; returns: number };
    ds_set_dst: { arguments: []; returns: number };
  };
  diversion: {
    add_diversion: { arguments: [string]; returns: number };
    add_diversion_uri: { arguments: [string, string]; returns: number };
  };
  dlgs: {
    /** 6.0 and 6.1 only. */
    dlgs_count: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlgs_init: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlgs_tags_add: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlgs_tags_count: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlgs_tags_rm: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    dlgs_update: { arguments: []; returns: number };
  };
  dmq: {
    bcast_message: { arguments: [string, string, string]; returns: number };
    handle_message: { arguments: []; returns: number };
    handle_message_rc: { arguments: [number]; returns: number };
    is_from_node: { arguments: []; returns: number };
    process_message: { arguments: []; returns: number };
    process_message_rc: { arguments: [number]; returns: number };
    send_message: { arguments: [string, string, string, string]; returns: number };
    t_replicate: { arguments: []; returns: number };
    t_replicate_mode: { arguments: [number]; returns: number };
  };
  domain: {
    is_domain_local: { arguments: [string]; returns: number };
    is_from_local: { arguments: []; returns: number };
    is_uri_host_local: { arguments: []; returns: number };
    lookup_domain: { arguments: [string]; returns: number };
    lookup_domain_prefix: { arguments: [string, string]; returns: number };
  };
  drouting: {
    do_routing: { arguments: [number]; returns: number };
    do_routing_furi: { arguments: []; returns: number };
    goes_to_gw: { arguments: []; returns: number };
    goes_to_gw_type: { arguments: [number]; returns: number };
    is_from_gw: { arguments: []; returns: number };
    is_from_gw_type: { arguments: [number]; returns: number };
    is_from_gw_type_flags: { arguments: [number, number]; returns: number };
    next_routing: { arguments: []; returns: number };
    use_next_gw: { arguments: []; returns: number };
  };
  enum: {
    enum_i_query_suffix: { arguments: [string]; returns: number };
    enum_pv_query: { arguments: [string]; returns: number };
    enum_pv_query_suffix: { arguments: [string, string]; returns: number };
    enum_pv_query_suffix_service: { arguments: [string, string, string]; returns: number };
    enum_query: { arguments: []; returns: number };
    enum_query_suffix: { arguments: [string]; returns: number };
    enum_query_suffix_service: { arguments: [string, string]; returns: number };
    i_enum_query: { arguments: []; returns: number };
    i_enum_query_suffix_service: { arguments: [string, string]; returns: number };
    is_from_user_enum: { arguments: []; returns: number };
    is_from_user_enum_suffix: { arguments: [string]; returns: number };
    is_from_user_enum_suffix_service: { arguments: [string, string]; returns: number };
  };
  evapi: {
    async_multicast: { arguments: [string, string]; returns: number };
    async_relay: { arguments: [string]; returns: number };
    async_unicast: { arguments: [string, string]; returns: number };
    close: { arguments: []; returns: number };
    relay: { arguments: [string]; returns: number };
    relay_multicast: { arguments: [string, string]; returns: number };
    relay_unicast: { arguments: [string, string]; returns: number };
    set_tag: { arguments: [string]; returns: number };
  };
  exec: {
    exec_avp: { arguments: [string]; returns: number };
    exec_cmd: { arguments: [string]; returns: number };
    exec_dset: { arguments: [string]; returns: number };
    exec_msg: { arguments: [string]; returns: number };
  };
  geoip: {
    /** 5.6 only. */
    match: { arguments: [string, string]; returns: number };
  };
  geoip2: {
    /** 6.0 and 6.1 only. */
    distance: { arguments: [string, string, string]; returns: number };
    match: { arguments: [string, string]; returns: number };
  };
  group: {
    is_user_in: { arguments: [string, string]; returns: number };
  };
  hdr: {
    append: { arguments: [string]; returns: number };
    append_after: { arguments: [string, string]; returns: number };
    append_to_reply: { arguments: [string]; returns: number };
    get: { arguments: [string]; returns: string | number | null };
    get_idx: { arguments: [string, number]; returns: string | number | null };
    gete: { arguments: [string]; returns: string | number | null };
    gete_idx: { arguments: [string, number]; returns: string | number | null };
    getw: { arguments: [string]; returns: string | number | null };
    getw_idx: { arguments: [string, number]; returns: string | number | null };
    insert: { arguments: [string]; returns: number };
    insert_before: { arguments: [string, string]; returns: number };
    is_present: { arguments: [string]; returns: number };
    match_content: { arguments: [string, string, string, string]; returns: boolean };
    remove: { arguments: [string]; returns: number };
    rmappend: { arguments: [string, string]; returns: number };
    rminsert: { arguments: [string, string]; returns: number };
  };
  htable: {
    /** 6.1 only. */
    sht_cn: { arguments: [string, string, string]; returns: number };
    sht_dec: { arguments: [string, string]; returns: number };
    sht_get: { arguments: [string, string]; returns: string | number | null };
    sht_gete: { arguments: [string, string]; returns: string | number | null };
    sht_getw: { arguments: [string, string]; returns: string | number | null };
    sht_inc: { arguments: [string, string]; returns: number };
    sht_is_null: { arguments: [string, string]; returns: number };
    sht_iterator_end: { arguments: [string]; returns: number };
    sht_iterator_next: { arguments: [string]; returns: number };
    sht_iterator_rm: { arguments: [string]; returns: number };
    sht_iterator_setex: { arguments: [string, number]; returns: number };
    sht_iterator_seti: { arguments: [string, number]; returns: number };
    sht_iterator_sets: { arguments: [string, string]; returns: number };
    sht_iterator_start: { arguments: [string, string]; returns: number };
    sht_lock: { arguments: [string, string]; returns: number };
    sht_match_name: { arguments: [string, string, string]; returns: number };
    sht_match_str_value: { arguments: [string, string, string]; returns: number };
    sht_reset: { arguments: [string]; returns: number };
    sht_rm: { arguments: [string, string]; returns: number };
    sht_rm_name: { arguments: [string, string, string]; returns: number };
    sht_rm_name_re: { arguments: [string, string]; returns: number };
    sht_rm_value: { arguments: [string, string, string]; returns: number };
    sht_rm_value_re: { arguments: [string, string]; returns: number };
    sht_setex: { arguments: [string, string, number]; returns: number };
    sht_seti: { arguments: [string, string, number]; returns: number };
    sht_sets: { arguments: [string, string, string]; returns: number };
    sht_setxi: { arguments: [string, string, number, number]; returns: number };
    sht_setxs: { arguments: [string, string, string, number]; returns: number };
    sht_unlock: { arguments: [string, string]; returns: number };
  };
  http_async_client: {
    /** 6.0 and 6.1 only. */
    query: { arguments: [string, string]; returns: number };
  };
  http_client: {
    curl_connect: { arguments: [string, string, string]; returns: number };
    curl_connect_post: { arguments: [string, string, string, string, string]; returns: number };
    get_hdrs: { arguments: [string, string, string, string]; returns: number };
    query: { arguments: [string, string]; returns: number };
    query_post: { arguments: [string, string, string]; returns: number };
    query_post_hdrs: { arguments: [string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    query_request: { arguments: [string, string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    query_request_v2pk: { arguments: [string, string, string, string, string]; returns: number };
  };
  imc: {
    imc_manager: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    imc_room_active: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    imc_room_member: { arguments: [string, string]; returns: number };
  };
  ims_charging: {
    Ro_CCR: { arguments: [string, string, number, string, string]; returns: number };
    Ro_CCR_Stop: { arguments: [string, number, string]; returns: number };
    Ro_set_session_id_avp: { arguments: []; returns: number };
  };
  ims_dialog: {
    /** 6.0 and 6.1 only. */
    get_profile_size: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    is_known_dlg: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    set_dlg_profile: { arguments: [string, string]; returns: number };
  };
  ims_diameter_server: {
    diameter_request: { arguments: [string, number, number, string]; returns: number };
    diameter_request_async: { arguments: [string, number, number, string]; returns: number };
  };
  ims_qos: {
    /** (string, string, string, int): 6.0 and 6.1. (string, string, string, int, string): 6.0 and 6.1. 6.0 and 6.1 only. */
    Rx_AAR: { arguments: [string, string, string, number] | [string, string, string, number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    Rx_AAR_Register: { arguments: [string, string]; returns: number };
  };
  influxdbc: {
    /** 6.0 and 6.1 only. */
    ic_long: { arguments: [string, number]; returns: number };
    /** 6.0 and 6.1 only. */
    measure: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    measureend: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    push: { arguments: []; returns: number };
  };
  ipops: {
    compare_ips: { arguments: [string, string]; returns: number };
    compare_pure_ips: { arguments: [string, string]; returns: number };
    detailed_ip_type: { arguments: [string, string]; returns: number };
    detailed_ipv4_type: { arguments: [string, string]; returns: number };
    detailed_ipv6_type: { arguments: [string, string]; returns: number };
    dns_int_match_ip: { arguments: [string, string]; returns: number };
    dns_query: { arguments: [string, string]; returns: number };
    dns_set_local_ttl: { arguments: [number]; returns: number };
    dns_sys_match_ip: { arguments: [string, string]; returns: number };
    ip_is_in_subnet: { arguments: [string, string]; returns: number };
    ip_type: { arguments: [string]; returns: number };
    is_in_subnet: { arguments: [string, string]; returns: number };
    is_ip: { arguments: [string]; returns: number };
    is_ip4: { arguments: [string]; returns: number };
    is_ip6: { arguments: [string]; returns: number };
    is_ip6_reference: { arguments: [string]; returns: number };
    is_ip_rfc1918: { arguments: [string]; returns: number };
    is_pure_ip: { arguments: [string]; returns: number };
    naptr_query: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    ptr_query: { arguments: [string, string]; returns: number };
    srv_query: { arguments: [string, string]; returns: number };
  };
  jansson: {
    get: { arguments: [string, string, string]; returns: number };
  };
  jsonrpcs: {
    dispatch: { arguments: []; returns: number };
    exec: { arguments: [string]; returns: number };
    execx: { arguments: [string]; returns: number };
    response: { arguments: []; returns: string | number | null };
  };
  jwt: {
    /** 6.1 only. */
    jwt_generate: { arguments: [string, string, string]; returns: number };
    /** 6.1 only. */
    jwt_generate_hdrs: { arguments: [string, string, string, string]; returns: number };
    /** 6.1 only. */
    jwt_verify: { arguments: [string, string, string, string]; returns: number };
    /** 6.1 only. */
    jwt_verify_key: { arguments: [string, string, string, string]; returns: number };
  };
  kafka: {
    /** 6.0 and 6.1 only. */
    send: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    send_key: { arguments: [string, string, string]; returns: number };
  };
  kazoo: {
    kazoo_publish: { arguments: [string, string, string]; returns: number };
    kazoo_subscribe: { arguments: [string]; returns: number };
  };
  keepalive: {
    add_destination: { arguments: [string, string]; returns: number };
    del_destination: { arguments: [string, string]; returns: number };
    is_alive: { arguments: [string]; returns: number };
  };
  kex: {
    resetdebug: { arguments: []; returns: number };
    setdebug: { arguments: [number]; returns: number };
  };
  kx: {
    get_au: { arguments: []; returns: string | number | null };
    get_body: { arguments: []; returns: string | number | null };
    get_bodylen: { arguments: []; returns: number };
    get_callid: { arguments: []; returns: string | number | null };
    get_conid: { arguments: []; returns: number };
    get_cturi: { arguments: []; returns: string | number | null };
    get_def: { arguments: [string]; returns: string | number | null };
    get_defn: { arguments: [string]; returns: number };
    get_duri: { arguments: []; returns: string | number | null };
    get_env: { arguments: [string]; returns: string | number | null };
    get_envn: { arguments: [string]; returns: number };
    get_fhost: { arguments: []; returns: string | number | null };
    get_furi: { arguments: []; returns: string | number | null };
    get_fuser: { arguments: []; returns: string | number | null };
    get_method: { arguments: []; returns: string | number | null };
    get_msgbuf: { arguments: []; returns: string | number | null };
    get_msglen: { arguments: []; returns: number };
    get_msgtype: { arguments: []; returns: number };
    get_nhuri: { arguments: []; returns: string | number | null };
    get_ouri: { arguments: []; returns: string | number | null };
    get_proto: { arguments: []; returns: string | number | null };
    get_protoid: { arguments: []; returns: number };
    get_rcv_sock_name: { arguments: []; returns: string | number | null };
    get_rcvaddr_sock: { arguments: []; returns: string | number | null };
    get_rcvadvip: { arguments: []; returns: string | number | null };
    get_rcvadvport: { arguments: []; returns: string | number | null };
    get_rcvip: { arguments: []; returns: string | number | null };
    get_rcvport: { arguments: []; returns: string | number | null };
    get_rhost: { arguments: []; returns: string | number | null };
    get_ruri: { arguments: []; returns: string | number | null };
    get_ruser: { arguments: []; returns: string | number | null };
    get_send_sock: { arguments: []; returns: string | number | null };
    get_send_sock_name: { arguments: []; returns: string | number | null };
    get_send_sock_port: { arguments: []; returns: number };
    get_srcaddr_sock: { arguments: []; returns: string | number | null };
    get_srcip: { arguments: []; returns: string | number | null };
    get_srcport: { arguments: []; returns: string | number | null };
    get_srcuri: { arguments: []; returns: string | number | null };
    get_status: { arguments: []; returns: number };
    get_thost: { arguments: []; returns: string | number | null };
    get_timestamp: { arguments: []; returns: number };
    get_turi: { arguments: []; returns: string | number | null };
    get_tuser: { arguments: []; returns: string | number | null };
    get_ua: { arguments: []; returns: string | number | null };
    gete_au: { arguments: []; returns: string | number | null };
    gete_body: { arguments: []; returns: string | number | null };
    gete_cturi: { arguments: []; returns: string | number | null };
    gete_duri: { arguments: []; returns: string | number | null };
    gete_fhost: { arguments: []; returns: string | number | null };
    gete_fuser: { arguments: []; returns: string | number | null };
    gete_rhost: { arguments: []; returns: string | number | null };
    gete_ruser: { arguments: []; returns: string | number | null };
    gete_thost: { arguments: []; returns: string | number | null };
    gete_tuser: { arguments: []; returns: string | number | null };
    gete_ua: { arguments: []; returns: string | number | null };
    gets_status: { arguments: []; returns: string | number | null };
    getw_au: { arguments: []; returns: string | number | null };
    getw_body: { arguments: []; returns: string | number | null };
    getw_cturi: { arguments: []; returns: string | number | null };
    getw_duri: { arguments: []; returns: string | number | null };
    getw_fhost: { arguments: []; returns: string | number | null };
    getw_fuser: { arguments: []; returns: string | number | null };
    getw_rhost: { arguments: []; returns: string | number | null };
    getw_ruser: { arguments: []; returns: string | number | null };
    getw_thost: { arguments: []; returns: string | number | null };
    getw_tuser: { arguments: []; returns: string | number | null };
    getw_ua: { arguments: []; returns: string | number | null };
    ifdef: { arguments: [string]; returns: boolean };
    ifndef: { arguments: [string]; returns: boolean };
  };
  lcr: {
    defunct_gw: { arguments: [number]; returns: number };
    from_any_gw: { arguments: []; returns: number };
    from_any_gw_addr: { arguments: [string, number]; returns: number };
    from_any_gw_addr_port: { arguments: [string, number, number]; returns: number };
    from_gw: { arguments: [number]; returns: number };
    from_gw_addr: { arguments: [number, string, number]; returns: number };
    from_gw_addr_port: { arguments: [number, string, number, number]; returns: number };
    inactivate_gw: { arguments: []; returns: number };
    load_gws: { arguments: [number]; returns: number };
    load_gws_furi: { arguments: [number, string, string]; returns: number };
    load_gws_ruser: { arguments: [number, string]; returns: number };
    next_gw: { arguments: []; returns: number };
    to_any_gw: { arguments: []; returns: number };
    to_any_gw_addr: { arguments: [string, number]; returns: number };
    to_gw: { arguments: [number]; returns: number };
    to_gw_addr: { arguments: [number, string, number]; returns: number };
  };
  ldap: {
    result_next: { arguments: []; returns: number };
    search: { arguments: [string]; returns: number };
  };
  log_custom: {
    log_udp: { arguments: [string]; returns: number };
  };
  log_systemd: {
    sd_journal_print: { arguments: [string, string]; returns: number };
    sd_journal_send_xvap: { arguments: [string]; returns: number };
  };
  lwsc: {
    lwsc_notify: { arguments: [string, string]; returns: number };
    lwsc_notify_proto: { arguments: [string, string, string]; returns: number };
    lwsc_request: { arguments: [string, string]; returns: number };
    lwsc_request_proto: { arguments: [string, string, string]; returns: number };
  };
  maxfwd: {
    is_maxfwd_lt: { arguments: [number]; returns: number };
    process_maxfwd: { arguments: [number]; returns: number };
  };
  mediaproxy: {
    end_media_session: { arguments: []; returns: number };
    engage_media_proxy: { arguments: []; returns: number };
    use_media_proxy: { arguments: []; returns: number };
  };
  microhttpd: {
    /** 6.0 and 6.1 only. */
    mhttpd_reply: { arguments: [number, string, string, string]; returns: number };
  };
  misc_radius: {
    does_uri_exist: { arguments: []; returns: number };
    does_uri_exist_uval: { arguments: [string]; returns: number };
    does_uri_user_exist: { arguments: []; returns: number };
    does_uri_user_exist_uval: { arguments: [string]; returns: number };
    is_user_in: { arguments: [string, string]; returns: number };
    load_callee_avps: { arguments: [string]; returns: number };
    load_caller_avps: { arguments: [string]; returns: number };
  };
  mqtt: {
    publish: { arguments: [string, string, number]; returns: number };
    subscribe: { arguments: [string, number]; returns: number };
    unsubscribe: { arguments: [string]; returns: number };
  };
  mqueue: {
    mq_add: { arguments: [string, string, string]; returns: number };
    mq_fetch: { arguments: [string]; returns: number };
    mq_pv_free: { arguments: [string]; returns: number };
    mq_size: { arguments: [string]; returns: number };
    mqk_get: { arguments: [string]; returns: string | number | null };
    mqk_gete: { arguments: [string]; returns: string | number | null };
    mqk_getw: { arguments: [string]; returns: string | number | null };
    mqv_get: { arguments: [string]; returns: string | number | null };
    mqv_gete: { arguments: [string]; returns: string | number | null };
    mqv_getw: { arguments: [string]; returns: string | number | null };
  };
  msilo: {
    mdump: { arguments: []; returns: number };
    mdump_uri: { arguments: [string]; returns: number };
    mstore: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    mstore_addrs: { arguments: [string, string, string]; returns: number };
    mstore_uri: { arguments: [string]; returns: number };
  };
  msrp: {
    cmap_lookup: { arguments: []; returns: number };
    cmap_save: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    forward: { arguments: [string, string]; returns: number };
    is_reply: { arguments: []; returns: number };
    is_request: { arguments: []; returns: number };
    relay: { arguments: []; returns: number };
    relay_flags: { arguments: [number]; returns: number };
    reply: { arguments: [string, string, string]; returns: number };
    reply_flags: { arguments: [number]; returns: number };
    set_dst: { arguments: [string, string]; returns: number };
  };
  mtree: {
    mt_match: { arguments: [string, string, number]; returns: number };
  };
  nat_traversal: {
    client_nat_test: { arguments: [number]; returns: number };
    fix_contact: { arguments: []; returns: number };
    nat_keepalive: { arguments: []; returns: number };
  };
  nathelper: {
    add_contact_alias: { arguments: []; returns: number };
    add_contact_alias_addr: { arguments: [string, string, string]; returns: number };
    add_rcv_param: { arguments: [number]; returns: number };
    fix_nated_contact: { arguments: []; returns: number };
    fix_nated_register: { arguments: []; returns: number };
    fix_nated_sdp: { arguments: [number]; returns: number };
    fix_nated_sdp_ip: { arguments: [number, string]; returns: number };
    handle_ruri_alias: { arguments: []; returns: number };
    handle_ruri_alias_mode: { arguments: [number]; returns: number };
    is_rfc1918: { arguments: [string]; returns: number };
    nat_uac_test: { arguments: [number]; returns: number };
    set_alias_to_pv: { arguments: [string]; returns: number };
    set_contact_alias: { arguments: []; returns: number };
    set_contact_alias_trim: { arguments: []; returns: number };
  };
  nats: {
    publish: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    publish_request: { arguments: [string, string, string]; returns: number };
  };
  ndb_mongodb: {
    exec: { arguments: [string, string, string, string, string]; returns: number };
    exec_simple: { arguments: [string, string, string, string, string]; returns: number };
    execx: { arguments: [string, string, string, string, string]; returns: number };
    find: { arguments: [string, string, string, string, string]; returns: number };
    find_one: { arguments: [string, string, string, string, string]; returns: number };
    free_reply: { arguments: [string]; returns: number };
    next_reply: { arguments: [string]; returns: number };
  };
  ndb_redis: {
    redis_cmd: { arguments: [string, string, string]; returns: number };
    redis_cmd_p1: { arguments: [string, string, string, string]; returns: number };
    redis_cmd_p2: { arguments: [string, string, string, string, string]; returns: number };
    redis_cmd_p3: { arguments: [string, string, string, string, string, string]; returns: number };
    redis_free: { arguments: [string]; returns: number };
  };
  nghttp2: {
    /** 6.1 only. */
    nghttp2_reply: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    nghttp2_reply_header: { arguments: [string, string]; returns: number };
  };
  path: {
    add_path: { arguments: []; returns: number };
    add_path_received: { arguments: []; returns: number };
    add_path_received_user: { arguments: [string]; returns: number };
    add_path_received_user_params: { arguments: [string, string]; returns: number };
    add_path_user: { arguments: [string]; returns: number };
    add_path_user_params: { arguments: [string, string]; returns: number };
  };
  pdb: {
    /** 6.1 only. */
    pdb_query: { arguments: [string, string]; returns: number };
  };
  pdt: {
    pd_translate: { arguments: [string, number]; returns: number };
    pprefix2domain: { arguments: [number, number]; returns: number };
  };
  permissions: {
    allow_address: { arguments: [number, string, number]; returns: number };
    allow_address_group: { arguments: [string, number]; returns: number };
    allow_source_address: { arguments: [number]; returns: number };
    allow_source_address_group: { arguments: []; returns: number };
    allow_trusted: { arguments: []; returns: number };
  };
  phonenum: {
    match: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    match_cn: { arguments: [string, string, string]; returns: number };
  };
  pike: {
    pike_check_ip: { arguments: [string]; returns: number };
    pike_check_req: { arguments: []; returns: number };
  };
  pipelimit: {
    pl_active: { arguments: [string]; returns: number };
    pl_check: { arguments: [string]; returns: number };
    pl_check_limit: { arguments: [string, string, number]; returns: number };
    pl_drop: { arguments: []; returns: number };
    pl_drop_range: { arguments: [number, number]; returns: number };
    pl_drop_retry: { arguments: [number]; returns: number };
  };
  posops: {
    /** 6.0 and 6.1 only. */
    pos_append: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_body_end: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    pos_body_start: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    pos_find_str: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_findi_str: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_headers_end: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    pos_headers_start: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    pos_insert: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_rfind_str: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_rfindi_str: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_rm: { arguments: [number, number]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_rsearch: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_search: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    pos_set_char: { arguments: [number, string]; returns: number };
  };
  prefix_route: {
    prefix_route: { arguments: [string]; returns: number };
    prefix_route_uri: { arguments: []; returns: number };
  };
  presence: {
    handle_publish: { arguments: []; returns: number };
    handle_publish_uri: { arguments: [string]; returns: number };
    handle_subscribe: { arguments: []; returns: number };
    handle_subscribe_uri: { arguments: [string]; returns: number };
    pres_auth_status: { arguments: [string, string]; returns: number };
    pres_has_subscribers: { arguments: [string, string]; returns: number };
    pres_refresh_watchers: { arguments: [string, string, number]; returns: number };
    pres_refresh_watchers_file: { arguments: [string, string, number, string, string]; returns: number };
    pres_update_watchers: { arguments: [string, string]; returns: number };
  };
  presence_xml: {
    pres_check_activities: { arguments: [string, string]; returns: number };
    pres_check_basic: { arguments: [string, string]; returns: number };
  };
  pua: {
    pua_set_publish: { arguments: []; returns: number };
    pua_update_contact: { arguments: []; returns: number };
  };
  pua_json: {
    publish: { arguments: [string]; returns: number };
  };
  pv: {
    get: { arguments: [string]; returns: string | number | null };
    gete: { arguments: [string]; returns: string | number | null };
    geti: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    getl: { arguments: [string]; returns: string | number | null };
    getvn: { arguments: [string, number]; returns: string | number | null };
    getvs: { arguments: [string, string]; returns: string | number | null };
    getw: { arguments: [string]; returns: string | number | null };
    is_null: { arguments: [string]; returns: boolean };
    seti: { arguments: [string, number]; returns: boolean };
    /** 6.0 and 6.1 only. */
    setl: { arguments: [string, number]; returns: boolean };
    sets: { arguments: [string, string]; returns: boolean };
    unset: { arguments: [string]; returns: boolean };
  };
  pv_headers: {
    pvh_append_header: { arguments: [string, string]; returns: number };
    pvh_apply_headers: { arguments: []; returns: number };
    pvh_check_header: { arguments: [string]; returns: number };
    pvh_collect_headers: { arguments: []; returns: number };
    pvh_header_param_exists: { arguments: [string, string]; returns: number };
    pvh_modify_header: { arguments: [string, string, number]; returns: number };
    pvh_remove_header: { arguments: [string, number]; returns: number };
    pvh_remove_header_param: { arguments: [string, string]; returns: number };
    pvh_reset_headers: { arguments: []; returns: number };
  };
  pvtpl: {
    /** 6.1 only. */
    pvtpl_render: { arguments: [string, string]; returns: number };
  };
  pvx: {
    avp_get: { arguments: [string]; returns: string | number | null };
    avp_gete: { arguments: [string]; returns: string | number | null };
    avp_getw: { arguments: [string]; returns: string | number | null };
    avp_is_null: { arguments: [string]; returns: number };
    avp_rm: { arguments: [string]; returns: number };
    avp_seti: { arguments: [string, number]; returns: number };
    avp_sets: { arguments: [string, string]; returns: number };
    evalx: { arguments: [string, string]; returns: number };
    pv_var_to_xavp: { arguments: [string, string]; returns: number };
    pv_xavi_print: { arguments: []; returns: number };
    pv_xavp_print: { arguments: []; returns: number };
    pv_xavp_to_var: { arguments: [string]; returns: number };
    pv_xavu_print: { arguments: []; returns: number };
    sbranch_append: { arguments: []; returns: number };
    sbranch_reset: { arguments: []; returns: number };
    sbranch_set_ruri: { arguments: []; returns: number };
    shv_get: { arguments: [string]; returns: string | number | null };
    shv_seti: { arguments: [string, number]; returns: number };
    shv_sets: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    shvinc_get: { arguments: [string]; returns: string | number | null };
    var_get: { arguments: [string]; returns: string | number | null };
    var_seti: { arguments: [string, number]; returns: number };
    var_sets: { arguments: [string, string]; returns: number };
    xavi_child_get: { arguments: [string, string]; returns: string | number | null };
    xavi_child_gete: { arguments: [string, string]; returns: string | number | null };
    xavi_child_getw: { arguments: [string, string]; returns: string | number | null };
    xavi_child_is_null: { arguments: [string, string]; returns: number };
    xavi_child_rm: { arguments: [string, string]; returns: number };
    xavi_child_seti: { arguments: [string, string, number]; returns: number };
    xavi_child_sets: { arguments: [string, string, string]; returns: number };
    xavi_get: { arguments: [string]; returns: string | number | null };
    xavi_get_keys: { arguments: [string, number]; returns: string | number | null };
    xavi_getd: { arguments: [string]; returns: string | number | null };
    xavi_getd_p1: { arguments: [string, number]; returns: string | number | null };
    xavi_gete: { arguments: [string]; returns: string | number | null };
    xavi_getw: { arguments: [string]; returns: string | number | null };
    xavi_is_null: { arguments: [string]; returns: number };
    xavi_rm: { arguments: [string]; returns: number };
    /** 6.1 only. */
    xavi_rm_all: { arguments: [string]; returns: number };
    xavi_seti: { arguments: [string, number]; returns: number };
    xavi_sets: { arguments: [string, string]; returns: number };
    xavp_child_get: { arguments: [string, string]; returns: string | number | null };
    xavp_child_gete: { arguments: [string, string]; returns: string | number | null };
    xavp_child_getw: { arguments: [string, string]; returns: string | number | null };
    xavp_child_is_null: { arguments: [string, string]; returns: number };
    xavp_child_rm: { arguments: [string, string]; returns: number };
    xavp_child_seti: { arguments: [string, string, number]; returns: number };
    xavp_child_sets: { arguments: [string, string, string]; returns: number };
    xavp_copy: { arguments: [string, number, string]; returns: number };
    xavp_copy_dst: { arguments: [string, number, string, number]; returns: number };
    xavp_get: { arguments: [string]; returns: string | number | null };
    xavp_get_keys: { arguments: [string, number]; returns: string | number | null };
    xavp_getd: { arguments: [string]; returns: string | number | null };
    xavp_getd_p1: { arguments: [string, number]; returns: string | number | null };
    xavp_gete: { arguments: [string]; returns: string | number | null };
    xavp_getw: { arguments: [string]; returns: string | number | null };
    xavp_is_null: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    xavp_lshift: { arguments: [string, number]; returns: number };
    xavp_params_explode: { arguments: [string, string]; returns: number };
    xavp_params_implode: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    xavp_params_implode_qval: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    xavp_push_dst: { arguments: [string]; returns: number };
    xavp_rm: { arguments: [string]; returns: number };
    /** 6.1 only. */
    xavp_rm_all: { arguments: [string]; returns: number };
    xavp_seti: { arguments: [string, number]; returns: number };
    xavp_sets: { arguments: [string, string]; returns: number };
    xavp_slist_explode: { arguments: [string, string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    xavp_xparams_explode: { arguments: [string, string, string]; returns: number };
    xavu_child_get: { arguments: [string, string]; returns: string | number | null };
    xavu_child_gete: { arguments: [string, string]; returns: string | number | null };
    xavu_child_getw: { arguments: [string, string]; returns: string | number | null };
    xavu_child_is_null: { arguments: [string, string]; returns: number };
    xavu_child_rm: { arguments: [string, string]; returns: number };
    xavu_child_seti: { arguments: [string, string, number]; returns: number };
    xavu_child_sets: { arguments: [string, string, string]; returns: number };
    xavu_get: { arguments: [string]; returns: string | number | null };
    xavu_gete: { arguments: [string]; returns: string | number | null };
    xavu_getw: { arguments: [string]; returns: string | number | null };
    xavu_is_null: { arguments: [string]; returns: number };
    xavu_params_explode: { arguments: [string, string]; returns: number };
    xavu_params_implode: { arguments: [string, string]; returns: number };
    xavu_rm: { arguments: [string]; returns: number };
    xavu_seti: { arguments: [string, number]; returns: number };
    xavu_sets: { arguments: [string, string]; returns: number };
  };
  rabbitmq: {
    publish: { arguments: [string, string, string, string]; returns: number };
    publish_consume: { arguments: [string, string, string, string, string]; returns: number };
  };
  ratelimit: {
    rl_check: { arguments: []; returns: number };
    rl_check_pipe: { arguments: [number]; returns: number };
  };
  regex: {
    pcre_match: { arguments: [string, string]; returns: number };
    pcre_match_group: { arguments: [string, number]; returns: number };
  };
  registrar: {
    add_sock_hdr: { arguments: [string]; returns: number };
    lookup: { arguments: [string]; returns: number };
    lookup_branches: { arguments: [string]; returns: number };
    lookup_to_dset: { arguments: [string, string]; returns: number };
    lookup_uri: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    lookup_xavp: { arguments: [string, string, string, string]; returns: number };
    reg_fetch_contacts: { arguments: [string, string, string]; returns: number };
    reg_free_contacts: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    reg_from_user: { arguments: [string, string, number]; returns: number };
    reg_send_reply: { arguments: []; returns: number };
    registered: { arguments: [string]; returns: number };
    registered_action: { arguments: [string, string, number, number]; returns: number };
    registered_flags: { arguments: [string, string, number]; returns: number };
    registered_uri: { arguments: [string, string]; returns: number };
    save: { arguments: [string, number]; returns: number };
    save_uri: { arguments: [string, number, string]; returns: number };
    set_q_override: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    ulc_cget: { arguments: [string, string, number]; returns: string | number | null };
    /** 6.0 and 6.1 only. */
    ulc_rget: { arguments: [string, string]; returns: string | number | null };
    unregister: { arguments: [string, string]; returns: number };
    unregister_ruid: { arguments: [string, string, string]; returns: number };
  };
  rls: {
    handle_notify: { arguments: []; returns: number };
    handle_subscribe: { arguments: []; returns: number };
    handle_subscribe_uri: { arguments: [string]; returns: number };
    update_subs: { arguments: [string, string]; returns: number };
  };
  rr: {
    add_rr_param: { arguments: [string]; returns: number };
    check_route_param: { arguments: [string]; returns: number };
    is_direction: { arguments: [string]; returns: number };
    loose_route: { arguments: []; returns: number };
    loose_route_mode: { arguments: [number]; returns: number };
    loose_route_preloaded: { arguments: []; returns: number };
    next_hop_route: { arguments: []; returns: number };
    record_route: { arguments: []; returns: number };
    record_route_advertised_address: { arguments: [string]; returns: number };
    record_route_params: { arguments: [string]; returns: number };
    record_route_preset: { arguments: [string, string]; returns: number };
    record_route_preset_one: { arguments: [string]; returns: number };
    remove_record_route: { arguments: []; returns: number };
  };
  rtjson: {
    init_routes: { arguments: [string]; returns: number };
    next_route: { arguments: []; returns: number };
    push_routes: { arguments: []; returns: number };
    update_branch: { arguments: []; returns: number };
  };
  rtpengine: {
    block_dtmf: { arguments: [string]; returns: number };
    block_dtmf0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    block_dtmf2: { arguments: [string, string]; returns: number };
    block_media: { arguments: [string]; returns: number };
    block_media0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    block_media2: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    play_dtmf: { arguments: [string]; returns: number };
    play_media: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    play_media2: { arguments: [string, string]; returns: number };
    rtpengine_answer: { arguments: [string]; returns: number };
    rtpengine_answer0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    rtpengine_answer2: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    rtpengine_connect: { arguments: [string]; returns: number };
    /** 6.1 only. */
    rtpengine_connect0: { arguments: []; returns: number };
    /** 6.1 only. */
    rtpengine_connect2: { arguments: [string, string]; returns: number };
    rtpengine_delete: { arguments: [string]; returns: number };
    rtpengine_delete0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    rtpengine_delete2: { arguments: [string, string]; returns: number };
    rtpengine_manage: { arguments: [string]; returns: number };
    rtpengine_manage0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    rtpengine_manage2: { arguments: [string, string]; returns: number };
    rtpengine_offer: { arguments: [string]; returns: number };
    rtpengine_offer0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    rtpengine_offer2: { arguments: [string, string]; returns: number };
    rtpengine_query: { arguments: [string]; returns: number };
    rtpengine_query0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    rtpengine_query2: { arguments: [string, string]; returns: number };
    rtpengine_query_v: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    rtpengine_subscribe_answer: { arguments: [string]; returns: number };
    /** 6.1 only. */
    rtpengine_subscribe_request: { arguments: [string, string, string, string]; returns: number };
    /** 6.1 only. */
    rtpengine_unsubscribe: { arguments: [string]; returns: number };
    set_rtpengine_set: { arguments: [number]; returns: number };
    set_rtpengine_set2: { arguments: [number, number]; returns: number };
    silence_media: { arguments: [string]; returns: number };
    silence_media0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    silence_media2: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    start_forwarding: { arguments: [string]; returns: number };
    /** 6.1 only. */
    start_forwarding0: { arguments: []; returns: number };
    /** 6.1 only. */
    start_forwarding2: { arguments: [string, string]; returns: number };
    start_recording: { arguments: []; returns: number };
    /** 6.1 only. */
    stop_forwarding: { arguments: [string]; returns: number };
    /** 6.1 only. */
    stop_forwarding0: { arguments: []; returns: number };
    /** 6.1 only. */
    stop_forwarding2: { arguments: [string, string]; returns: number };
    stop_media: { arguments: [string]; returns: number };
    stop_media0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    stop_media2: { arguments: [string, string]; returns: number };
    stop_recording: { arguments: []; returns: number };
    unblock_dtmf: { arguments: [string]; returns: number };
    unblock_dtmf0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    unblock_dtmf2: { arguments: [string, string]; returns: number };
    unblock_media: { arguments: [string]; returns: number };
    unblock_media0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    unblock_media2: { arguments: [string, string]; returns: number };
    unsilence_media: { arguments: [string]; returns: number };
    unsilence_media0: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    unsilence_media2: { arguments: [string, string]; returns: number };
  };
  rtpproxy: {
    rtpproxy_answer: { arguments: [string]; returns: number };
    rtpproxy_answer0: { arguments: []; returns: number };
    rtpproxy_answer_ip: { arguments: [string, string]; returns: number };
    rtpproxy_destroy: { arguments: [string]; returns: number };
    rtpproxy_destroy0: { arguments: []; returns: number };
    rtpproxy_manage: { arguments: [string]; returns: number };
    rtpproxy_manage0: { arguments: []; returns: number };
    rtpproxy_manage_ip: { arguments: [string, string]; returns: number };
    rtpproxy_offer: { arguments: [string]; returns: number };
    rtpproxy_offer0: { arguments: []; returns: number };
    rtpproxy_offer_ip: { arguments: [string, string]; returns: number };
    rtpproxy_stop_stream2uac: { arguments: []; returns: number };
    rtpproxy_stop_stream2uas: { arguments: []; returns: number };
    rtpproxy_stream2uac: { arguments: [string, number]; returns: number };
    rtpproxy_stream2uas: { arguments: [string, number]; returns: number };
    set_rtpproxy_set: { arguments: [number]; returns: number };
    start_recording: { arguments: []; returns: number };
  };
  sanity: {
    sanity_check: { arguments: [number, number]; returns: number };
    sanity_check_defaults: { arguments: []; returns: number };
    sanity_reply: { arguments: []; returns: number };
  };
  sca: {
    call_info_update: { arguments: [number, string, string]; returns: number };
    call_info_update_default: { arguments: []; returns: number };
    call_info_update_mask: { arguments: [number]; returns: number };
    call_info_update_turi: { arguments: [number, string]; returns: number };
    handle_subscribe: { arguments: []; returns: number };
  };
  sdpops: {
    keep_codecs_by_id: { arguments: [string, string]; returns: number };
    keep_codecs_by_name: { arguments: [string, string]; returns: number };
    remove_codecs_by_id: { arguments: [string, string]; returns: number };
    remove_codecs_by_name: { arguments: [string, string]; returns: number };
    remove_line_by_prefix: { arguments: [string, string]; returns: number };
    remove_media: { arguments: [string]; returns: number };
    sdp_content: { arguments: []; returns: number };
    sdp_content_flags: { arguments: [number]; returns: number };
    sdp_get: { arguments: [string]; returns: number };
    /** 6.1 only. */
    sdp_get_address_family: { arguments: []; returns: number };
    sdp_get_line_startswith: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_append: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_end: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_insert: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_next: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_rm: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_start: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    sdp_iterator_value: { arguments: [string]; returns: string | number | null };
    sdp_print: { arguments: [number]; returns: number };
    sdp_transport: { arguments: [string]; returns: number };
    sdp_with_active_media: { arguments: [string]; returns: number };
    sdp_with_codecs_by_id: { arguments: [string]; returns: number };
    sdp_with_codecs_by_name: { arguments: [string]; returns: number };
    sdp_with_ice: { arguments: []; returns: number };
    sdp_with_media: { arguments: [string]; returns: number };
    sdp_with_transport: { arguments: [string]; returns: number };
    sdp_with_transport_like: { arguments: [string]; returns: number };
  };
  secfilter: {
    /** 6.0 and 6.1 only. */
    secf_check_contact_hdr: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_country: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_dst: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_from_hdr: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_ip: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_sqli_all: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_to_hdr: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    secf_check_ua: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    secf_sqli_hdr: { arguments: [string]; returns: number };
  };
  secsipid: {
    result_str: { arguments: [string, string]; returns: number };
    secsipid_add_identity: { arguments: [string, string, string, string, string, string]; returns: number };
    secsipid_build_identity: { arguments: [string, string, string, string, string, string]; returns: number };
    secsipid_build_identity_prvkey: { arguments: [string, string, string, string, string, string]; returns: number };
    secsipid_check: { arguments: [string, string]; returns: number };
    secsipid_check_identity: { arguments: [string]; returns: number };
    secsipid_check_identity_pubkey: { arguments: [string]; returns: number };
    secsipid_get_url: { arguments: [string]; returns: string | number | null };
    secsipid_get_val: { arguments: []; returns: string | number | null };
    /** 6.0 and 6.1 only. */
    secsipid_sign: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    secsipid_sign_prvkey: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    secsipid_verify: { arguments: [string, string, string]; returns: number };
  };
  sipcapture: {
    float2int: { arguments: [string, string]; returns: number };
    report_capture: { arguments: [string]; returns: number };
    report_capture_cid: { arguments: [string, string]; returns: number };
    report_capture_data: { arguments: [string, string, string]; returns: number };
    sip_capture: { arguments: []; returns: number };
    sip_capture_forward: { arguments: [string]; returns: number };
    sip_capture_mode: { arguments: [string, string]; returns: number };
    sip_capture_table: { arguments: [string]; returns: number };
  };
  sipdump: {
    get_buf: { arguments: []; returns: string | number | null };
    get_dst_ip: { arguments: []; returns: string | number | null };
    get_src_ip: { arguments: []; returns: string | number | null };
    get_tag: { arguments: []; returns: string | number | null };
    send: { arguments: [string]; returns: number };
  };
  sipjson: {
    sj_serialize: { arguments: [string, string]; returns: number };
  };
  siprepo: {
    /** 6.1 only. */
    sr_msg_async_pull: { arguments: [string, string, string, string, number]; returns: number };
    /** 6.1 only. */
    sr_msg_check: { arguments: []; returns: number };
    /** 6.1 only. */
    sr_msg_pull: { arguments: [string, string, string, number]; returns: number };
    /** 6.1 only. */
    sr_msg_push: { arguments: [string, number]; returns: number };
    /** 6.1 only. */
    sr_msg_rm: { arguments: [string, string]; returns: number };
  };
  sipt: {
    /** 6.1 only. */
    destination: { arguments: [string, string, string]; returns: boolean };
    /** 6.1 only. */
    destination_terminator: { arguments: [string, string, string, string]; returns: boolean };
    /** 6.1 only. */
    forwarding: { arguments: [string, string]; returns: boolean };
    /** 6.1 only. */
    has_isup_body: { arguments: []; returns: boolean };
    /** 6.1 only. */
    set_bci_1: { arguments: [string, string, string, string]; returns: boolean };
    /** 6.1 only. */
    set_calling: { arguments: [string, string, string, string]; returns: boolean };
  };
  siptrace: {
    hlog: { arguments: [string]; returns: number };
    hlog_cid: { arguments: [string, string]; returns: number };
    sip_trace: { arguments: []; returns: number };
    sip_trace_dst: { arguments: [string]; returns: number };
    sip_trace_dst_cid: { arguments: [string, string]; returns: number };
    sip_trace_dst_cid_type: { arguments: [string, string, string]; returns: number };
    sip_trace_mode: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    sip_trace_msg: { arguments: [string, string, string, string, string]; returns: number };
  };
  siputils: {
    add_uri_param: { arguments: [string]; returns: number };
    cmp_aor: { arguments: [string, string]; returns: number };
    cmp_hdr_name: { arguments: [string, string]; returns: number };
    cmp_uri: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    contact_param_check: { arguments: [string]; returns: number };
    contact_param_decode: { arguments: [string]; returns: number };
    contact_param_decode_ruri: { arguments: [string]; returns: number };
    contact_param_encode: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    contact_param_encode_alias: { arguments: [string, string]; returns: number };
    contact_param_rm: { arguments: [string]; returns: number };
    decode_contact: { arguments: []; returns: number };
    decode_contact_header: { arguments: []; returns: number };
    encode_contact: { arguments: [string, string]; returns: number };
    has_totag: { arguments: []; returns: number };
    hdr_date_check: { arguments: [number]; returns: number };
    is_alphanum: { arguments: [string]; returns: number };
    is_alphanumex: { arguments: [string, string]; returns: number };
    is_first_hop: { arguments: []; returns: number };
    is_first_hop_mode: { arguments: [number]; returns: number };
    is_gruu: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    is_http: { arguments: []; returns: number };
    is_numeric: { arguments: [string]; returns: number };
    is_reply: { arguments: []; returns: number };
    is_request: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    is_sip: { arguments: []; returns: number };
    is_tel_number: { arguments: [string]; returns: number };
    is_uri: { arguments: [string]; returns: number };
    is_user: { arguments: [string]; returns: number };
    options_reply: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    sip_parse_headers: { arguments: []; returns: number };
    uri_param: { arguments: [string]; returns: number };
    uri_param_any: { arguments: [string]; returns: number };
    uri_param_rm: { arguments: [string]; returns: number };
    uri_param_value: { arguments: [string, string]; returns: number };
  };
  sl: {
    send_reply: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    send_reply_error: { arguments: []; returns: number };
    send_reply_mode: { arguments: [number, string, number]; returns: number };
    sl_forward_reply: { arguments: [string, string]; returns: number };
    sl_reply_error: { arguments: []; returns: number };
    sl_send_reply: { arguments: [number, string]; returns: number };
  };
  slack: {
    slack_send: { arguments: [string]; returns: number };
  };
  speeddial: {
    lookup: { arguments: [string]; returns: number };
    lookup_owner: { arguments: [string, string]; returns: number };
  };
  sqlops: {
    sql_is_null: { arguments: [string, number, number]; returns: number };
    sql_num_columns: { arguments: [string]; returns: number };
    sql_num_rows: { arguments: [string]; returns: number };
    sql_pvquery: { arguments: [string, string, string]; returns: number };
    sql_query: { arguments: [string, string, string]; returns: number };
    sql_query_async: { arguments: [string, string]; returns: number };
    sql_result_free: { arguments: [string]; returns: number };
    sql_result_get: { arguments: [string, number, number]; returns: string | number | null };
    sql_result_gete: { arguments: [string, number, number]; returns: string | number | null };
    sql_result_getz: { arguments: [string, number, number]; returns: string | number | null };
    sql_xquery: { arguments: [string, string, string]; returns: number };
  };
  ss7ops: {
    isup_to_json: { arguments: [number]; returns: number };
  };
  sst: {
    sst_check_min: { arguments: [number]; returns: number };
  };
  statistics: {
    reset_stat: { arguments: [string]; returns: number };
    update_stat: { arguments: [string, number]; returns: number };
  };
  statsc: {
    statsc_reset: { arguments: []; returns: number };
  };
  statsd: {
    statsd_decr: { arguments: [string]; returns: number };
    statsd_gauge: { arguments: [string, string]; returns: number };
    statsd_histogram: { arguments: [string, string]; returns: number };
    statsd_incr: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    statsd_labels_decr: { arguments: [string, undefined, string]; returns: number };
    /** 6.0 and 6.1 only. */
    statsd_labels_gauge: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    statsd_labels_histogram: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    statsd_labels_incr: { arguments: [string, undefined, string]; returns: number };
    /** 6.0 and 6.1 only. */
    statsd_labels_set: { arguments: [string, string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    statsd_labels_stop: { arguments: [string, undefined, string]; returns: number };
    statsd_set: { arguments: [string, string]; returns: number };
    statsd_start: { arguments: [string]; returns: number };
    statsd_stop: { arguments: [string]; returns: number };
  };
  sworker: {
    /** 6.0 and 6.1 only. */
    active: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    task: { arguments: [string]; returns: number };
  };
  tcpops: {
    tcp_close_connection: { arguments: []; returns: number };
    tcp_close_connection_id: { arguments: [number]; returns: number };
    /** 6.1 only. */
    tcp_con_alive: { arguments: [string]; returns: number };
    tcp_conid_alive: { arguments: [number]; returns: number };
    tcp_conid_state: { arguments: [number]; returns: number };
    tcp_enable_closed_event: { arguments: []; returns: number };
    tcp_enable_closed_event_cid: { arguments: [number]; returns: number };
    /** 6.0 and 6.1 only. */
    tcp_get_conid: { arguments: [string, string]; returns: number };
    tcp_keepalive_disable: { arguments: []; returns: number };
    tcp_keepalive_disable_cid: { arguments: [number]; returns: number };
    tcp_keepalive_enable: { arguments: [number, number, number]; returns: number };
    tcp_keepalive_enable_cid: { arguments: [number, number, number, number]; returns: number };
    tcp_set_connection_lifetime: { arguments: [number]; returns: number };
    tcp_set_connection_lifetime_cid: { arguments: [number, number]; returns: number };
    tcp_set_otcpid: { arguments: [number]; returns: number };
    tcp_set_otcpid_flag: { arguments: [number]; returns: number };
  };
  textops: {
    append_body_part: { arguments: [string, string]; returns: number };
    append_body_part_cd: { arguments: [string, string, string]; returns: number };
    append_body_part_hex: { arguments: [string, string]; returns: number };
    append_body_part_hex_cd: { arguments: [string, string, string]; returns: number };
    cmp_istr: { arguments: [string, string]; returns: number };
    cmp_str: { arguments: [string, string]; returns: number };
    ends_with: { arguments: [string, string]; returns: number };
    filter_body: { arguments: [string]; returns: number };
    get_body_part: { arguments: [string, string]; returns: number };
    get_body_part_raw: { arguments: [string, string]; returns: number };
    has_body: { arguments: []; returns: number };
    has_body_type: { arguments: [string]; returns: number };
    in_list: { arguments: [string, string, string]; returns: number };
    in_list_prefix: { arguments: [string, string, string]; returns: number };
    is_audio_on_hold: { arguments: []; returns: number };
    is_present_hf: { arguments: [string]; returns: number };
    is_present_hf_re: { arguments: [string]; returns: number };
    is_privacy: { arguments: [string]; returns: number };
    regex_substring: { arguments: [string, string, number, number, string]; returns: number };
    remove_body_part: { arguments: [string]; returns: number };
    remove_hf: { arguments: [string]; returns: number };
    remove_hf_exp: { arguments: [string, string]; returns: number };
    remove_hf_idx: { arguments: [string, number]; returns: number };
    remove_hf_match: { arguments: [string, string, string]; returns: number };
    remove_hf_re: { arguments: [string]; returns: number };
    replace: { arguments: [string, string]; returns: number };
    replace_all: { arguments: [string, string]; returns: number };
    replace_body: { arguments: [string, string]; returns: number };
    replace_body_all: { arguments: [string, string]; returns: number };
    replace_body_atonce: { arguments: [string, string]; returns: number };
    replace_body_str: { arguments: [string, string, string]; returns: number };
    replace_hdrs: { arguments: [string, string]; returns: number };
    replace_hdrs_str: { arguments: [string, string, string]; returns: number };
    replace_str: { arguments: [string, string, string]; returns: number };
    search: { arguments: [string]; returns: number };
    search_append: { arguments: [string, string]; returns: number };
    search_append_body: { arguments: [string, string]; returns: number };
    search_body: { arguments: [string]; returns: number };
    search_hf: { arguments: [string, string, string]; returns: number };
    search_str: { arguments: [string, string]; returns: number };
    set_body: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    set_body_hex: { arguments: [string, string]; returns: number };
    set_body_multipart: { arguments: [string, string, string]; returns: number };
    set_body_multipart_boundary: { arguments: [string]; returns: number };
    set_body_multipart_content: { arguments: [string, string]; returns: number };
    set_body_multipart_mode: { arguments: []; returns: number };
    set_reply_body: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    set_reply_body_hex: { arguments: [string, string]; returns: number };
    starts_with: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    str_all_in: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    str_any_in: { arguments: [string, string]; returns: number };
    str_find: { arguments: [string, string]; returns: number };
    str_ifind: { arguments: [string, string]; returns: number };
    subst: { arguments: [string]; returns: number };
    subst_body: { arguments: [string]; returns: number };
    subst_hf: { arguments: [string, string, string]; returns: number };
    subst_uri: { arguments: [string]; returns: number };
    subst_user: { arguments: [string]; returns: number };
    /** 6.0 and 6.1 only. */
    subst_v: { arguments: [string, string, string]; returns: number };
  };
  textopsx: {
    append_hf_value: { arguments: [string, string]; returns: number };
    assign_hf_value: { arguments: [string, string]; returns: number };
    assign_hf_value2: { arguments: [string, string]; returns: number };
    bl_iterator_append: { arguments: [string, string]; returns: number };
    bl_iterator_end: { arguments: [string]; returns: number };
    bl_iterator_insert: { arguments: [string, string]; returns: number };
    bl_iterator_next: { arguments: [string]; returns: number };
    bl_iterator_rm: { arguments: [string]; returns: number };
    bl_iterator_start: { arguments: [string]; returns: number };
    bl_iterator_value: { arguments: [string]; returns: string | number | null };
    change_reply_status: { arguments: [number, string]; returns: number };
    change_reply_status_code: { arguments: [number]; returns: number };
    exclude_hf_value: { arguments: [string, string]; returns: number };
    fnmatch: { arguments: [string, string]; returns: number };
    fnmatch_ex: { arguments: [string, string, string]; returns: number };
    hf_iterator_append: { arguments: [string, string]; returns: number };
    hf_iterator_end: { arguments: [string]; returns: number };
    hf_iterator_hbody: { arguments: [string]; returns: string | number | null };
    hf_iterator_hname: { arguments: [string]; returns: string | number | null };
    hf_iterator_insert: { arguments: [string, string]; returns: number };
    hf_iterator_next: { arguments: [string]; returns: number };
    hf_iterator_prev: { arguments: [string]; returns: number };
    hf_iterator_rm: { arguments: [string]; returns: number };
    hf_iterator_start: { arguments: [string]; returns: number };
    hf_value_exists: { arguments: [string, string]; returns: number };
    include_hf_value: { arguments: [string, string]; returns: number };
    insert_hf_value: { arguments: [string, string]; returns: number };
    keep_hf: { arguments: []; returns: number };
    keep_hf_re: { arguments: [string]; returns: number };
    msg_apply_changes: { arguments: []; returns: number };
    msg_set_buffer: { arguments: [string]; returns: number };
    remove_body: { arguments: []; returns: number };
    remove_hf_value: { arguments: [string]; returns: number };
    remove_hf_value2: { arguments: [string, string]; returns: number };
  };
  timer: {
    /** 6.0 and 6.1 only. */
    timer_enable: { arguments: [string, number]; returns: number };
  };
  tls: {
    cget: { arguments: [string]; returns: string | number | null };
    is_peer_verified: { arguments: []; returns: number };
    set_connect_server_id: { arguments: [string]; returns: number };
  };
  tm: {
    ki_t_load_contacts_mode: { arguments: [number]; returns: number };
    t_any_replied: { arguments: []; returns: number };
    t_any_timeout: { arguments: []; returns: number };
    t_branch_replied: { arguments: []; returns: number };
    t_branch_timeout: { arguments: []; returns: number };
    t_check_status: { arguments: [string]; returns: number };
    t_check_trans: { arguments: []; returns: number };
    t_clean: { arguments: []; returns: number };
    t_drop_replies: { arguments: [string]; returns: number };
    t_drop_replies_all: { arguments: []; returns: number };
    /** 6.0 and 6.1 only. */
    t_exists: { arguments: []; returns: number };
    t_get_branch_index: { arguments: []; returns: number };
    t_get_status_code: { arguments: []; returns: number };
    t_grep_status: { arguments: [number]; returns: number };
    t_is_canceled: { arguments: []; returns: number };
    t_is_expired: { arguments: []; returns: number };
    t_is_retr_async_reply: { arguments: []; returns: number };
    t_is_set: { arguments: [string]; returns: number };
    t_load_contacts: { arguments: []; returns: number };
    t_lookup_cancel: { arguments: []; returns: number };
    t_lookup_cancel_flags: { arguments: [number]; returns: number };
    t_lookup_request: { arguments: []; returns: number };
    t_newtran: { arguments: []; returns: number };
    t_next_contact_flow: { arguments: []; returns: number };
    t_next_contacts: { arguments: []; returns: number };
    t_on_branch: { arguments: [string]; returns: number };
    t_on_branch_failure: { arguments: [string]; returns: number };
    t_on_failure: { arguments: [string]; returns: number };
    t_on_reply: { arguments: [string]; returns: number };
    t_relay: { arguments: []; returns: number };
    t_relay_to_flags: { arguments: [number]; returns: number };
    t_relay_to_proto: { arguments: [string]; returns: number };
    t_relay_to_proto_addr: { arguments: [string, string, number]; returns: number };
    t_relay_to_proxy: { arguments: [string]; returns: number };
    t_relay_to_proxy_flags: { arguments: [string, number]; returns: number };
    t_release: { arguments: []; returns: number };
    t_replicate: { arguments: [string]; returns: number };
    t_reply: { arguments: [number, string]; returns: number };
    /** 6.0 and 6.1 only. */
    t_reply_error: { arguments: []; returns: number };
    t_reset_fr: { arguments: []; returns: number };
    t_reset_max_lifetime: { arguments: []; returns: number };
    t_reset_retr: { arguments: []; returns: number };
    t_retransmit_reply: { arguments: []; returns: number };
    t_save_lumps: { arguments: []; returns: number };
    t_send_reply: { arguments: [number, string]; returns: number };
    t_set_auto_inv_100: { arguments: [number]; returns: number };
    t_set_disable_6xx: { arguments: [number]; returns: number };
    t_set_disable_failover: { arguments: [number]; returns: number };
    t_set_disable_internal_reply: { arguments: [number]; returns: number };
    t_set_fr: { arguments: [number, number]; returns: number };
    t_set_fr_inv: { arguments: [number]; returns: number };
    t_set_max_lifetime: { arguments: [number, number]; returns: number };
    /** 6.1 only. */
    t_set_no_auto_ack: { arguments: [number]; returns: number };
    t_set_no_e2e_cancel_reason: { arguments: [number]; returns: number };
    t_set_retr: { arguments: [number, number]; returns: number };
    t_uac_send: { arguments: [string, string, string, string, string, string]; returns: number };
    t_use_uac_headers: { arguments: []; returns: number };
  };
  tmrec: {
    is_leap_year: { arguments: [number]; returns: number };
    is_leap_year_now: { arguments: []; returns: number };
    match: { arguments: [string]; returns: number };
    match_timestamp: { arguments: [string, number]; returns: number };
    time_period_match: { arguments: [string]; returns: number };
    time_period_match_timestamp: { arguments: [string, number]; returns: number };
  };
  tmx: {
    t_cancel_branches: { arguments: [string]; returns: number };
    t_cancel_callid: { arguments: [string, string, number]; returns: number };
    t_cancel_callid_reason: { arguments: [string, string, number, number]; returns: number };
    t_continue: { arguments: [number, number, string]; returns: number };
    t_drop: { arguments: []; returns: number };
    t_drop_rcode: { arguments: [number]; returns: number };
    t_flush_flags: { arguments: []; returns: number };
    t_flush_xflags: { arguments: []; returns: number };
    t_is_branch_route: { arguments: []; returns: number };
    t_is_failure_route: { arguments: []; returns: number };
    t_is_reply_route: { arguments: []; returns: number };
    t_is_request_route: { arguments: []; returns: number };
    t_precheck_trans: { arguments: []; returns: number };
    t_reply_callid: { arguments: [string, string, number, string]; returns: number };
    t_reuse_branch: { arguments: []; returns: number };
    t_suspend: { arguments: []; returns: number };
    /** 6.1 only. */
    t_uac_ack_local: { arguments: [string, string, string, string]; returns: number };
  };
  topos: {
    tps_set_context: { arguments: [string]; returns: number };
  };
  tsilo: {
    ts_append: { arguments: [string, string]; returns: number };
    ts_append_by_contact: { arguments: [string, string]; returns: number };
    ts_append_by_contact_uri: { arguments: [string, string, string]; returns: number };
    ts_append_to: { arguments: [number, number, string]; returns: number };
    ts_append_to_uri: { arguments: [number, number, string, string]; returns: number };
    ts_store: { arguments: []; returns: number };
    ts_store_uri: { arguments: [string]; returns: number };
  };
  uac: {
    uac_auth: { arguments: []; returns: number };
    uac_auth_mode: { arguments: [number]; returns: number };
    uac_reg_disable: { arguments: [string, string]; returns: number };
    uac_reg_enable: { arguments: [string, string]; returns: number };
    uac_reg_lookup: { arguments: [string, string]; returns: number };
    uac_reg_lookup_uri: { arguments: [string, string]; returns: number };
    uac_reg_refresh: { arguments: [string]; returns: number };
    uac_reg_request_to: { arguments: [string, number]; returns: number };
    uac_reg_status: { arguments: [string]; returns: number };
    uac_replace_from: { arguments: [string, string]; returns: number };
    uac_replace_from_uri: { arguments: [string]; returns: number };
    uac_replace_to: { arguments: [string, string]; returns: number };
    uac_replace_to_uri: { arguments: [string]; returns: number };
    uac_req_send: { arguments: []; returns: number };
    uac_restore_from: { arguments: []; returns: number };
    uac_restore_to: { arguments: []; returns: number };
  };
  uac_redirect: {
    get_redirects: { arguments: [number, number]; returns: number };
    get_redirects_acc: { arguments: [number, number, string]; returns: number };
    get_redirects_all: { arguments: []; returns: number };
  };
  uri_db: {
    check_from: { arguments: []; returns: number };
    check_to: { arguments: []; returns: number };
    check_uri: { arguments: [string]; returns: number };
    check_uri_realm: { arguments: [string, string, string]; returns: number };
    does_uri_exist: { arguments: []; returns: number };
  };
  userblocklist: {
    check_allowlist: { arguments: [string]; returns: number };
    check_blocklist: { arguments: [string]; returns: number };
    check_global_blocklist: { arguments: []; returns: number };
    check_user_allowlist: { arguments: [string, string]; returns: number };
    check_user_allowlist_number: { arguments: [string, string, string]; returns: number };
    check_user_allowlist_table: { arguments: [string, string, string, string]; returns: number };
    check_user_blocklist: { arguments: [string, string]; returns: number };
    check_user_blocklist_number: { arguments: [string, string, string]; returns: number };
    check_user_blocklist_table: { arguments: [string, string, string, string]; returns: number };
  };
  utils: {
    xcap_auth_status: { arguments: [string, string]; returns: number };
  };
  uuid: {
    get: { arguments: []; returns: string | number | null };
    rget: { arguments: []; returns: string | number | null };
    tget: { arguments: []; returns: string | number | null };
  };
  websocket: {
    close: { arguments: []; returns: number };
    close_conid: { arguments: [number, string, number]; returns: number };
    close_reason: { arguments: [number, string]; returns: number };
    handle_handshake: { arguments: []; returns: number };
  };
  xcap_server: {
    xcaps_del: { arguments: [string, string]; returns: number };
    xcaps_get: { arguments: [string, string]; returns: number };
    xcaps_put: { arguments: [string, string, string]; returns: number };
  };
  xhttp: {
    get_hu: { arguments: []; returns: string | number | null };
    xhttp_reply: { arguments: [number, string, string, string]; returns: number };
  };
  xhttp_pi: {
    dispatch: { arguments: []; returns: number };
  };
  xhttp_prom: {
    check_uri: { arguments: []; returns: number };
    counter_inc_l0: { arguments: [string, number]; returns: number };
    counter_inc_l1: { arguments: [string, number, string]; returns: number };
    counter_inc_l2: { arguments: [string, number, string, string]; returns: number };
    counter_inc_l3: { arguments: [string, number, string, string, string]; returns: number };
    counter_reset_l0: { arguments: [string]; returns: number };
    counter_reset_l1: { arguments: [string, string]; returns: number };
    counter_reset_l2: { arguments: [string, string, string]; returns: number };
    counter_reset_l3: { arguments: [string, string, string, string]; returns: number };
    dispatch: { arguments: []; returns: number };
    /** 6.1 only. */
    gauge_inc_l0: { arguments: [string, string]; returns: number };
    /** 6.1 only. */
    gauge_inc_l1: { arguments: [string, string, string]; returns: number };
    /** 6.1 only. */
    gauge_inc_l2: { arguments: [string, string, string, string]; returns: number };
    /** 6.1 only. */
    gauge_inc_l3: { arguments: [string, string, string, string, string]; returns: number };
    gauge_reset_l0: { arguments: [string]; returns: number };
    gauge_reset_l1: { arguments: [string, string]; returns: number };
    gauge_reset_l2: { arguments: [string, string, string]; returns: number };
    gauge_reset_l3: { arguments: [string, string, string, string]; returns: number };
    gauge_set_l0: { arguments: [string, string]; returns: number };
    gauge_set_l1: { arguments: [string, string, string]; returns: number };
    gauge_set_l2: { arguments: [string, string, string, string]; returns: number };
    gauge_set_l3: { arguments: [string, string, string, string, string]; returns: number };
    histogram_observe_l0: { arguments: [string, string]; returns: number };
    histogram_observe_l1: { arguments: [string, string, string]; returns: number };
    histogram_observe_l2: { arguments: [string, string, string, string]; returns: number };
    histogram_observe_l3: { arguments: [string, string, string, string, string]; returns: number };
  };
  xhttp_rpc: {
    dispatch: { arguments: []; returns: number };
  };
  xlog: {
    xalert: { arguments: [string]; returns: number };
    xcrit: { arguments: [string]; returns: number };
    xdbg: { arguments: [string]; returns: number };
    xerr: { arguments: [string]; returns: number };
    xinfo: { arguments: [string]; returns: number };
    xlog: { arguments: [string, string]; returns: number };
    /** 6.0 and 6.1 only. */
    xlog_facility: { arguments: [string, string, string]; returns: number };
    xnotice: { arguments: [string]; returns: number };
    xwarn: { arguments: [string]; returns: number };
  };
  xmlrpc: {
    dispatch_rpc: { arguments: []; returns: number };
    xmlrpc_reply: { arguments: [number, string]; returns: number };
  };
}
