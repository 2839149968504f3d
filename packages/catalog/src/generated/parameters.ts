// Written by scripts/catalog-generate out of data/; change that instead.

/** Module parameters, by module and name. */
export interface CatalogParameters {
  acc: {
    /** Default: "callid". */
    acc_callid_column: string;
    /** Default: 0. */
    acc_extra_nullable: number;
    /** Default: 64. */
    acc_extra_size: number;
    /** Default: "from_tag". */
    acc_from_tag_column: string;
    /** Default: "method". */
    acc_method_column: string;
    /** Default: 0. */
    acc_prepare_always: number;
    /** Default: -1. */
    acc_prepare_flag: number;
    /** Default: "sip_code". */
    acc_sip_code_column: string;
    /** Default: "sip_reason". */
    acc_sip_reason_column: string;
    /** Default: "time". */
    acc_time_column: string;
    /** Default: "to_tag". */
    acc_to_tag_column: string;
    /** Default: "duration". */
    cdr_duration_id: string;
    /** Default: 1. 6.1 only. */
    cdr_duration_mode: number;
    /** Default: 0. */
    cdr_enable: number;
    /** Default: "end_time". */
    cdr_end_id: string;
    /** Default: 0. */
    cdr_expired_dlg_enable: number;
    cdr_extra: string;
    /** Default: 0. */
    cdr_extra_nullable: number;
    /** Default: 64. */
    cdr_extra_size: number;
    cdr_facility: string;
    /** Default: 1. */
    cdr_log_enable: number;
    /** Default: 1. */
    cdr_on_failed: number;
    cdr_skip: string;
    /** Default: "start_time". */
    cdr_start_id: string;
    /** Default: 0. */
    cdr_start_on_confirmed: number;
    cdrs_table: string;
    /** Default: 1. */
    clone_msg: number;
    db_extra: string;
    /** Default: -1. */
    db_flag: number;
    /** Default: 0. */
    db_insert_mode: number;
    /** Default: -1. */
    db_missed_flag: number;
    /** Default: "acc". */
    db_table_acc: string;
    /** Default: "missed_calls". */
    db_table_missed_calls: string;
    db_url: string;
    /** Default: 1. 6.1 only. */
    db_version_check: number;
    /** Default: 0. */
    detect_direction: number;
    /** Default: 0. */
    early_media: number;
    failed_filter: string;
    /** Default: -1. */
    failed_transaction_flag: number;
    log_extra: string;
    log_facility: string;
    /** Default: -1. */
    log_flag: number;
    /** Default: 1. */
    log_level: number;
    /** Default: -1. */
    log_missed_flag: number;
    multi_leg_info: string;
    /** Default: 0. */
    reason_from_hf: number;
    /** Default: 0. */
    report_ack: number;
    /** Default: 0. */
    report_cancels: number;
    /** Default: "time_attr". */
    time_attr: string;
    /** Default: "time_exten". */
    time_exten: string;
    /** Default: "%Y-%m-%d %H:%M:%S". */
    time_format: string;
    /** Default: 0. */
    time_mode: number;
  };
  acc_diameter: {
    /** Default: "localhost". */
    diameter_client_host: string;
    /** Default: 3000. */
    diameter_client_port: number;
    diameter_extra: string;
    /** Default: -1. */
    diameter_flag: number;
    /** Default: -1. */
    diameter_missed_flag: number;
  };
  acc_json: {
    acc_extra: string;
    /** Default: -1. */
    acc_flag: number;
    acc_log_facility: string;
    /** Default: 1. */
    acc_log_level: number;
    /** Default: -1. */
    acc_missed_flag: number;
    acc_output_mqueue: string;
    /** Default: -1. */
    acc_output_syslog: number;
    acc_pre_encoded_prefix: string;
    /** Default: "%Y-%m-%d %H:%M:%S". */
    acc_time_format: string;
    /** Default: 0. */
    acc_time_mode: number;
    /** Default: 0. */
    cdr_enable: number;
    /** Default: 0. */
    cdr_expired_dlg_enable: number;
    cdr_extra: string;
    cdr_log_facility: string;
    /** Default: 1. */
    cdr_log_level: number;
    cdr_output_mqueue: string;
    /** Default: -1. */
    cdr_output_syslog: number;
    cdr_pre_encoded_prefix: string;
    /** 6.1 only. */
    cdr_skip: string;
  };
  acc_radius: {
    /** Default: 0. */
    rad_time_mode: number;
    radius_config: string;
    radius_extra: string;
    /** Default: -1. */
    radius_flag: number;
    /** Default: -1. */
    radius_missed_flag: number;
    /** Default: -1. */
    service_type: number;
  };
  alias_db: {
    /** Default: "alias_domain". */
    alias_domain_column: string;
    /** Default: "alias_username". */
    alias_user_column: string;
    /** Default: 0. */
    append_branches: number;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    domain_prefix: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "username". */
    user_column: string;
  };
  app_jsdt: {
    load: string;
    /** 6.1 only. */
    loaddir: string;
    /** Default: 1. */
    mode: number;
  };
  app_lua: {
    load: string;
    /** Default: 0. */
    log_mode: number;
    reload: number;
  };
  app_lua_sr: {
    /** 5.6 only. */
    register: string;
  };
  app_mono: {
    /** 5.6 only. */
    load: string;
    /** 5.6 only. */
    register: string;
  };
  app_perl: {
    filename: string;
    modpath: string;
    /** Default: 0. 6.0 and 6.1 only. */
    parse_mode: number;
    perl_destroy_func: string;
    /** Default: 0. */
    reset_cycles: number;
    /** Default: 0. */
    unsafemodfnc: number;
    /** Default: 0. 6.0 and 6.1 only. */
    warn_mode: number;
  };
  app_python3: {
    /** Default: "child_init". */
    child_init_method: string;
    /** Default: "/usr/local/etc/kamailio/handler.py". */
    load: string;
    /** Default: "mod_init". */
    mod_init_function: string;
    /** Default: "/usr/local/etc/kamailio/handler.py". */
    script_name: string;
    /** Default: 0. 6.0 and 6.1 only. */
    threads_mode: number;
  };
  app_python3s: {
    /** Default: "/usr/local/etc/kamailio/kamailio.py". 6.0 and 6.1 only. */
    load: string;
    /** 6.0 and 6.1 only. */
    script_child_init: string;
    /** 6.0 and 6.1 only. */
    script_init: string;
    /** Default: 0. 6.0 and 6.1 only. */
    threads_mode: number;
  };
  app_ruby: {
    load: string;
    /** Default: "app_ruby_proc.so". 6.0 and 6.1 only. */
    modproc: string;
    /** Default: 0 (5.6), 1 (6.0 and 6.1). */
    xval_mode: number;
  };
  app_sqlang: {
    /** 5.6 only. */
    load: string;
  };
  async: {
    /** Default: 0. 6.0 and 6.1 only. */
    mode: number;
    /** Default: 0. */
    ms_timer: number;
    /** Default: 0. */
    return: number;
    /** Default: 1. */
    workers: number;
  };
  auth: {
    /** Default: 0. */
    add_authinfo_hdr: number;
    algorithm: string;
    /** Default: 0. */
    auth_checks_in_dlg: number;
    /** Default: 0. */
    auth_checks_no_dlg: number;
    /** Default: 0. */
    auth_checks_register: number;
    /** Default: "$digest_challenge". */
    challenge_attr: string;
    /** Default: 0. */
    force_stateless_reply: number;
    /** Default: 0. */
    nc_array_order: number;
    /** Default: 0. */
    nc_array_size: number;
    /** Default: 0. */
    nid_pool_no: number;
    /** Default: 3. */
    nonce_auth_max_drift: number;
    /** Default: 0. */
    nonce_count: number;
    /** Default: 300. */
    nonce_expire: number;
    /** Default: 0. */
    one_time_nonce: number;
    /** Default: 0. */
    otn_in_flight_no: number;
    /** Default: 0. */
    otn_in_flight_order: number;
    /** Default: 0. */
    protect_contacts: number;
    /** Default: "Proxy-Authenticate". */
    proxy_challenge_header: string;
    /** Default: "auth". */
    qop: string;
    realm_prefix: string;
    secret: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "WWW-Authenticate". */
    www_challenge_header: string;
  };
  auth_arnacon: {
    /** Default: 0. 6.1 only. */
    debug_mode: number;
    /** Default: "0x16742E546bF92118F7dfdbEF5170E44C47ae254b". 6.1 only. */
    ens_registry_address: string;
    /** Default: "https://polygon-rpc.com". 6.1 only. */
    rpc_url: string;
    /** Default: 30. 6.1 only. */
    signature_timeout: number;
  };
  auth_db: {
    /** Default: 0. */
    calculate_ha1: number;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    /** Default: 0. */
    force_generate_avps: number;
    load_credentials: string;
    /** Default: "ha1". */
    password_column: string;
    /** Default: "ha1b". */
    password_column_2: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "username". */
    user_column: string;
    /** Default: 1. */
    version_table: number;
  };
  auth_diameter: {
    /** Default: "localhost". */
    diameter_client_host: string;
    /** Default: 3000. */
    diameter_client_port: number;
    /** Default: 0. */
    use_domain: number;
  };
  auth_ephemeral: {
    secret: string;
    /** Default: 0. */
    sha_algorithm: number;
    /** Default: 1. */
    username_format: number;
  };
  auth_identity: {
    /** Default: 0. 5.6 only. */
    accept_pem_certs: number;
    /** Default: 3600. 5.6 only. */
    auth_validity_time: number;
    /** 5.6 only. */
    cainfo_path: string;
    /** Default: 262144. 5.6 only. */
    callid_cache_limit: number;
    /** Default: 32768. 5.6 only. */
    certificate_cache_limit: number;
    /** 5.6 only. */
    certificate_path: string;
    /** 5.6 only. */
    certificate_url: string;
    /** Default: 600. 5.6 only. */
    msg_timeout: number;
    /** 5.6 only. */
    privatekey_path: string;
  };
  auth_radius: {
    /** Default: 1. */
    append_realm_to_username: number;
    auth_extra: string;
    /** Default: 0. */
    radius_avps_mode: number;
    radius_config: string;
    /** Default: -1. */
    service_type: number;
    /** Default: -1. */
    use_ruri_flag: number;
  };
  auth_web3: {
    /** 6.1 only. */
    authentication_contract_address: string;
    /** 6.1 only. */
    authentication_rpc_url: string;
    /** Default: 0. 6.1 only. */
    contract_debug_mode: number;
    /** 6.1 only. */
    ens_registry_address: string;
    /** 6.1 only. */
    ens_rpc_url: string;
    /** Default: 10. 6.1 only. */
    rpc_timeout: number;
  };
  auth_xkeys: {
    xkey: string;
  };
  avp: {
    /** Default: 256. */
    xlbuf_size: number;
  };
  avpops: {
    /** Default: "attribute". */
    attribute_column: string;
    avp_table: string;
    db_scheme: string;
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    /** Default: "type". */
    type_column: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "username". */
    username_column: string;
    /** Default: "uuid". */
    uuid_column: string;
    /** Default: "value". */
    value_column: string;
  };
  benchmark: {
    /** Default: 0. */
    enable: number;
    /** Default: 1. */
    granularity: number;
    /** Default: 2. */
    loglevel: number;
    register: string;
  };
  call_control: {
    /** Default: "$avp(s:can_uri)". */
    canonical_uri_avp: string;
    /** Default: 0. */
    disable: number;
    /** Default: 805. */
    diverter_avp_id: number;
    init: string;
    /** Default: "$avp(s:signaling_ip)". */
    signaling_ip_avp: string;
    /** Default: "$avp(s:sip_application)". */
    sip_application_avp: string;
    /** Default: "/run/callcontrol/socket". */
    socket_name: string;
    /** Default: 500. */
    socket_timeout: number;
    start: string;
    stop: string;
  };
  call_obj: {
    /** Default: 0. */
    end: number;
    /** Default: 0. */
    start: number;
  };
  carrierroute: {
    /** Default: 1. */
    avoid_failed_destinations: number;
    /** Default: "carrier". */
    carrier_name_carrier_col: string;
    /** Default: "id". */
    carrier_name_id_col: string;
    /** Default: "carrier_name". */
    carrier_name_table: string;
    /** Default: "carrier". */
    carrierfailureroute_carrier_col: string;
    /** Default: "description". */
    carrierfailureroute_description_col: string;
    /** Default: "domain". */
    carrierfailureroute_domain_col: string;
    /** Default: "flags". */
    carrierfailureroute_flags_col: string;
    /** Default: "host_name". */
    carrierfailureroute_host_name_col: string;
    /** Default: "id". */
    carrierfailureroute_id_col: string;
    /** Default: "mask". */
    carrierfailureroute_mask_col: string;
    /** Default: "next_domain". */
    carrierfailureroute_next_domain_col: string;
    /** Default: "reply_code". */
    carrierfailureroute_reply_code_col: string;
    /** Default: "scan_prefix". */
    carrierfailureroute_scan_prefix_col: string;
    /** Default: "carrierfailureroute". */
    carrierfailureroute_table: string;
    /** Default: "carrier". */
    carrierroute_carrier_col: string;
    /** Default: "description". */
    carrierroute_description_col: string;
    /** Default: "domain". */
    carrierroute_domain_col: string;
    /** Default: "flags". */
    carrierroute_flags_col: string;
    /** Default: "id". */
    carrierroute_id_col: string;
    /** Default: "mask". */
    carrierroute_mask_col: string;
    /** Default: "prob". */
    carrierroute_prob_col: string;
    /** Default: "rewrite_host". */
    carrierroute_rewrite_host_col: string;
    /** Default: "rewrite_prefix". */
    carrierroute_rewrite_prefix_col: string;
    /** Default: "rewrite_suffix". */
    carrierroute_rewrite_suffix_col: string;
    /** Default: "scan_prefix". */
    carrierroute_scan_prefix_col: string;
    /** Default: "strip". */
    carrierroute_strip_col: string;
    /** Default: "carrierroute". */
    carrierroute_table: string;
    /** Default: "/etc/kamailio/carrierroute.conf". */
    config_file: string;
    /** Default: "file". */
    config_source: string;
    /** Default: 1. */
    db_load_description: number;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "default". */
    default_tree: string;
    /** Default: "domain". */
    domain_name_domain_col: string;
    /** Default: "id". */
    domain_name_id_col: string;
    /** Default: "domain_name". */
    domain_name_table: string;
    /** Default: 1. */
    fallback_default: number;
    /** Default: 2000. */
    fetch_rows: number;
    /** Default: 10. */
    match_mode: number;
    /** Default: "cr_preferred_carrier". */
    subscriber_carrier_col: string;
    /** Default: "domain". */
    subscriber_domain_col: string;
    /** Default: "subscriber". */
    subscriber_table: string;
    /** Default: "username". */
    subscriber_user_col: string;
    /** Default: 0. */
    use_domain: number;
  };
  cdp: {
    /** 6.0 and 6.1 only. */
    ca_list: string;
    /** 6.0 and 6.1 only. */
    certificate: string;
    /** Default: "DiameterPeer.xml". */
    config_file: string;
    /** Default: 0. */
    debug_heavy: number;
    /** Default: 0. 6.0 and 6.1 only. */
    enable_tls: number;
    /** Default: 500. */
    latency_threshold: number;
    /** 6.0 and 6.1 only. */
    private_key: string;
    /** Default: "TLSv1.1". 6.0 and 6.1 only. */
    tls_method: string;
    /** Default: 100. */
    workerq_latency_threshold: number;
    /** Default: 0. */
    workerq_length_threshold_percentage: number;
  };
  cfg_db: {
    /** Default: "cfg_custom". */
    custom_tbl: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: "cfg_transl". */
    transl_tbl: string;
  };
  cfgt: {
    /** Default: "/tmp". */
    basedir: string;
    /** Default: "NGCP%". */
    callid_prefix: string;
    /** Default: 31. */
    mask: number;
    /** Default: 0. 6.0 and 6.1 only. */
    route_log: number;
    /** Default: 0. 6.0 and 6.1 only. */
    skip_unknown: number;
  };
  cfgutils: {
    hash_file: string;
    /** Default: 0. */
    initial_gflags: number;
    /** Default: 10. */
    initial_probability: number;
    /** Default: 0. */
    lock_set_size: number;
  };
  cnxcc: {
    /** Default: 0. */
    credit_check_period: number;
    /** Default: 0. 5.6 only. */
    dlg_flag: number;
    redis: string;
  };
  corex: {
    alias_subdomains: string;
    dns_cache: string;
    /** 6.0 and 6.1 only. */
    dns_file: string;
    evcb_reply_out: string;
    /** Default: 0. */
    nio_intercept: number;
    /** Default: 0. */
    nio_min_msg_len: number;
    nio_msg_avp: string;
  };
  counters: {
    /** Default: "script". */
    script_cnt_grp_name: string;
    script_counter: string;
  };
  cplc: {
    /** Default: 0. */
    case_sensitive: number;
    /** Default: "cpl_bin". */
    cpl_bin_column: string;
    cpl_dtd_file: string;
    /** Default: "cpl_xml". */
    cpl_xml_column: string;
    /** Default: "cpl". */
    db_table: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    /** Default: 0. */
    ignore3xx: number;
    log_dir: string;
    /** Default: 0. */
    lookup_append_branches: number;
    lookup_domain: string;
    /** Default: 0. */
    proxy_recurse: number;
    proxy_route: string;
    realm_prefix: string;
    redirect_route: string;
    timer_avp: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "username". */
    username_column: string;
  };
  crypto: {
    init_vector: string;
    kevcb_netio: string;
    /** Default: 1. */
    key_derivation: number;
    netio_key: string;
    /** Default: 0. */
    register_callid: number;
    /** Default: 0. */
    register_evcb: number;
    /** Default: "k8hTm4aZ". */
    salt: string;
  };
  ctl: {
    /** Default: 0. */
    autoconversion: number;
    binrpc: string;
    /** Default: 1024. */
    binrpc_buffer_size: number;
    /** Default: 32. */
    binrpc_max_body_size: number;
    /** Default: 8. */
    binrpc_struct_max_body_size: number;
    fifo: string;
    group: string;
    /** Default: 384. */
    mode: number;
    user: string;
  };
  db2_ldap: {
    /** Default: "ldap.cfg". */
    config: string;
    /** Default: 3. */
    reconnect_attempt: number;
  };
  db2_ops: {
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    declare_handle: string;
    declare_query: string;
    /** Default: 4096. */
    xlbuf_size: number;
  };
  db_berkeley: {
    /** Default: 0. 5.6 and 6.0 only. */
    auto_reload: number;
    /** Default: 0. 5.6 and 6.0 only. */
    journal_roll_interval: number;
    /** Default: 0. 5.6 and 6.0 only. */
    log_enable: number;
  };
  db_cluster: {
    cluster: string;
    connection: string;
    /** Default: 300. */
    inactive_interval: number;
    /** Default: 0. */
    max_query_length: number;
  };
  db_flatstore: {
    /** Default: 1. */
    encode_delimiter: number;
    /** Default: "\\". */
    escape_char: string;
    /** Default: "|". */
    field_delimiter: string;
    /** Default: ".log". */
    file_suffix: string;
    /** Default: 1. */
    flush: number;
    /** Default: "\n". */
    record_delimiter: string;
  };
  db_mysql: {
    /** Default: 1. */
    auto_reconnect: number;
    /** Default: 2. */
    connect_timeout: number;
    /** Default: 0. */
    insert_delayed: number;
    /** 6.0 and 6.1 only. */
    opt_ssl_ca: string;
    /** Default: 0. */
    opt_ssl_mode: number;
    /** Default: 300. */
    ping_interval: number;
    /** Default: 0. */
    receive_timeout: number;
    /** Default: 1. */
    retries: number;
    /** Default: 0. */
    send_timeout: number;
    /** Default: 0. */
    server_timezone: number;
    /** Default: 2. */
    timeout_interval: number;
    /** Default: 0. */
    unsigned_type: number;
    /** Default: 0. */
    update_affected_found: number;
  };
  db_postgres: {
    /** Default: 1. */
    bytea_output_escape: number;
    con_param: string;
    /** Default: 4. */
    lockset: number;
    /** Default: 2. */
    retries: number;
    /** Default: 0. */
    tcp_keepalive: number;
    /** Default: 0. */
    timeout: number;
  };
  db_redis: {
    /** 6.0 and 6.1 only. */
    ca_path: string;
    /** 6.0 and 6.1 only. */
    db_pass: string;
    /** Default: 0. 6.1 only. */
    hash_expires: number;
    /** Default: "DUMMY". 6.1 only. */
    hash_value: string;
    keys: string;
    /** Default: 0. 6.1 only. */
    mapping_struct_type: number;
    /** Default: 0. 6.1 only. */
    max_key_length: number;
    /** Default: 0. 6.0 and 6.1 only. */
    opt_tls: number;
    /** Default: 120. 6.1 only. */
    recheck_replicas_interval: number;
    /** Default: "mymaster". 6.1 only. */
    redis_master_name: string;
    /** Default: "/usr/share/kamailio/db_redis/kamailio". */
    schema_path: string;
    /** 6.1 only. */
    sentinels_config: string;
    /** Default: 0. 6.1 only. */
    use_replicas: number;
    /** Default: 1. */
    verbosity: number;
    /** Default: 0. 6.1 only. */
    with_sentinels: number;
  };
  db_sqlite: {
    /** 6.0 and 6.1 only. */
    db_set_busy_timeout: string;
    db_set_journal_mode: string;
    db_set_readonly: string;
  };
  db_text: {
    /** Default: ":". */
    db_delim: string;
    /** Default: 0. */
    db_mode: number;
    default_connection: string;
    /** Default: 0. */
    emptystring: number;
    /** Default: 16384. */
    file_buffer_size: number;
    /** Default: 100000. */
    max_result_rows: number;
  };
  db_unixodbc: {
    /** Default: 1. */
    auto_reconnect: number;
    /** Default: 300. */
    ping_interval: number;
    quote_char: string;
    /** Default: 1. */
    replace_query: number;
    /** Default: 0. */
    use_escape_common: number;
  };
  debugger: {
    /** Default: 0. */
    breakpoint: number;
    /** Default: 0. */
    cfgpkgcheck: number;
    /** Default: 0. */
    cfgtest: number;
    /** Default: 0. */
    cfgtrace: number;
    /** Default: 0. */
    cfgtrace_format: number;
    /** Default: 0. */
    log_assign: number;
    log_facility: string;
    /** Default: -1. */
    log_level: number;
    log_level_name: string;
    /** Default: "*** cfgtrace:". */
    log_prefix: string;
    mod_facility: string;
    /** Default: 0. */
    mod_facility_mode: number;
    /** Default: 0. */
    mod_hash_size: number;
    mod_level: string;
    /** Default: 0. */
    mod_level_mode: number;
    /** Default: 0. */
    reset_msgid: number;
    /** Default: 200. */
    step_loops: number;
    /** Default: 100000. */
    step_usleep: number;
  };
  dialog: {
    /** Default: "sip:controller@kamailio.org:5060". */
    bridge_contact: string;
    /** Default: "sip:controller@kamailio.org". */
    bridge_controller: string;
    /** Default: 480. 6.0 and 6.1 only. */
    bye_early_code: number;
    /** Default: "Temporarily Unavailable". 6.0 and 6.1 only. */
    bye_early_reason: string;
    /** Default: "callid". */
    call_id_column: string;
    /** Default: 200. */
    db_fetch_rows: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: 0. */
    db_skip_load: number;
    /** Default: 60. */
    db_update_period: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 0. 6.0 and 6.1 only. */
    debug_variables: number;
    /** Default: 43200. */
    default_timeout: number;
    /** Default: 1. */
    detect_spirals: number;
    /** Default: 0. 6.0 and 6.1 only. */
    dlg_ctxiuid_mode: number;
    dlg_extra_hdrs: string;
    /** Default: 0. */
    dlg_filter_mode: number;
    /** Default: -1. 5.6 only. */
    dlg_flag: number;
    /** Default: 0. */
    dlg_match_mode: number;
    /** Default: 0. 6.0 and 6.1 only. */
    dlg_mode: number;
    /** Default: 300. */
    early_timeout: number;
    /** Default: 0. */
    enable_dmq: number;
    /** Default: 1. */
    enable_stats: number;
    /** Default: 300. */
    end_timeout: number;
    event_callback: string;
    /** Default: "caller_contact". */
    from_contact_column: string;
    /** Default: "caller_cseq". */
    from_cseq_column: string;
    /** Default: "caller_route_set". */
    from_route_column: string;
    /** Default: "caller_sock". */
    from_sock_column: string;
    /** Default: "from_tag". */
    from_tag_column: string;
    /** Default: "from_uri". */
    from_uri_column: string;
    /** Default: "hash_entry". */
    h_entry_column: string;
    /** Default: "hash_id". */
    h_id_column: string;
    /** Default: 0. */
    h_id_start: number;
    /** Default: 1. */
    h_id_step: number;
    /** Default: 4096. */
    hash_size: number;
    /** Default: 1. */
    initial_cbs_inscript: number;
    /** Default: 1. */
    ka_failed_limit: number;
    /** Default: 0. */
    ka_interval: number;
    /** Default: 0. */
    ka_timer: number;
    /** Default: 0. */
    keep_proxy_rr: number;
    lreq_callee_headers: string;
    /** Default: 60. */
    noack_timeout: number;
    profiles_no_value: string;
    profiles_with_value: string;
    /** Default: "did". */
    rr_param: string;
    /** Default: "$ru". */
    ruri_pvar: string;
    /** Default: 0. */
    send_bye: number;
    /** Default: "sflags". */
    sflags_column: string;
    /** Default: "start_time". */
    start_time_column: string;
    /** Default: "state". */
    state_column: string;
    /** Default: "dialog". */
    table_name: string;
    timeout_avp: string;
    /** Default: "timeout". */
    timeout_column: string;
    /** Default: 0. */
    timeout_noreset: number;
    /** Default: 0. */
    timer_procs: number;
    /** Default: "callee_contact". */
    to_contact_column: string;
    /** Default: "callee_cseq". */
    to_cseq_column: string;
    /** Default: "callee_route_set". */
    to_route_column: string;
    /** Default: "callee_sock". */
    to_sock_column: string;
    /** Default: "to_tag". */
    to_tag_column: string;
    /** Default: "to_uri". */
    to_uri_column: string;
    /** Default: "toroute_name". */
    toroute_name_column: string;
    /** Default: 0. */
    track_cseq_updates: number;
    /** Default: "hash_entry". */
    vars_h_entry_column: string;
    /** Default: "hash_id". */
    vars_h_id_column: string;
    /** Default: "dialog_key". */
    vars_key_column: string;
    /** Default: "dialog_vars". */
    vars_table_name: string;
    /** Default: "dialog_value". */
    vars_value_column: string;
    /** Default: 1. */
    wait_ack: number;
    xavp_cfg: string;
  };
  dialplan: {
    /** Default: 1. */
    append_branch: number;
    /** Default: "attrs". */
    attrs_col: string;
    attrs_pvar: string;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "dpid". */
    dpid_col: string;
    /** Default: 1000. */
    fetch_rows: number;
    /** Default: 0. */
    match_dynamic: number;
    /** Default: "match_exp". */
    match_exp_col: string;
    /** Default: "match_len". */
    match_len_col: string;
    /** Default: "match_op". */
    match_op_col: string;
    /** Default: "pr". */
    pr_col: string;
    /** Default: 5. */
    reload_delta: number;
    /** Default: "repl_exp". */
    repl_exp_col: string;
    /** Default: "subst_exp". */
    subst_exp_col: string;
    /** Default: "dialplan". */
    table_name: string;
  };
  dispatcher: {
    /** Default: "attrs". */
    attrs_col: string;
    attrs_pvname: string;
    db_url: string;
    /** Default: "destination". */
    destination_col: string;
    /** Default: 0. */
    ds_attrs_none: number;
    ds_db_extra_attrs: string;
    ds_default_socket: string;
    ds_default_sockname: string;
    /** Default: 600. */
    ds_dns_interval: number;
    /** Default: 1. */
    ds_dns_mode: number;
    /** Default: 0. */
    ds_dns_ttl: number;
    /** Default: 30. */
    ds_hash_check_interval: number;
    /** Default: 7200. */
    ds_hash_expire: number;
    /** Default: 7200. */
    ds_hash_initexpire: number;
    /** Default: 0. */
    ds_hash_size: number;
    /** Default: 1. */
    ds_inactive_threshold: number;
    /** Default: 900 (5.6 and 6.0), 100 (6.1). */
    ds_latency_estimator_alpha: number;
    /** Default: 0. */
    ds_load_mode: number;
    /** Default: 0. 6.1 only. */
    ds_ping_fr_timeout: number;
    /** Default: 0. 6.1 only. */
    ds_ping_fr_timer: number;
    /** Default: "sip:dispatcher@localhost". */
    ds_ping_from: string;
    /** Default: 0. */
    ds_ping_interval: number;
    /** Default: 0. */
    ds_ping_latency_stats: number;
    /** Default: "OPTIONS". */
    ds_ping_method: string;
    ds_ping_reply_codes: string;
    /** 6.1 only. */
    ds_ping_socket: string;
    /** Default: 0. */
    ds_probing_mode: number;
    /** Default: 1. */
    ds_probing_threshold: number;
    /** Default: 0. 6.0 and 6.1 only. */
    ds_retain_latency_stats: number;
    /** Default: 0. */
    ds_timer_mode: number;
    event_callback: string;
    /** Default: 0. 6.1 only. */
    event_callback_mode: number;
    /** Default: 0. */
    flags: number;
    /** Default: "flags". */
    flags_col: string;
    /** Default: 1. */
    force_dst: number;
    hash_pvar: string;
    /** Default: "/etc/kamailio/dispatcher.list". */
    list_file: string;
    outbound_proxy: string;
    /** Default: "priority". */
    priority_col: string;
    /** Default: 5. */
    reload_delta: number;
    /** Default: "setid". */
    setid_col: string;
    setid_pvname: string;
    /** Default: "dispatcher". */
    table_name: string;
    /** Default: 0. */
    use_default: number;
    /** Default: "_dsctx_". */
    xavp_ctx: string;
    /** Default: 0. */
    xavp_ctx_mode: number;
    /** Default: "_dsdst_". */
    xavp_dst: string;
    /** Default: 0. */
    xavp_dst_mode: number;
  };
  diversion: {
    suffix: string;
  };
  dlgs: {
    /** Default: 10800. 6.0 and 6.1 only. */
    active_lifetime: number;
    /** Default: 10. 6.0 and 6.1 only. */
    finish_lifetime: number;
    /** Default: 9. 6.0 and 6.1 only. */
    hash_size: number;
    /** Default: 180. 6.0 and 6.1 only. */
    init_lifetime: number;
    /** Default: 30. 6.0 and 6.1 only. */
    timer_interval: number;
  };
  dmq: {
    /** Default: 0. 6.1 only. */
    fail_count_enabled: number;
    /** Default: 1. 6.1 only. */
    fail_count_threshold_disabled: number;
    /** Default: 0. 6.1 only. */
    fail_count_threshold_not_active: number;
    /** Default: 0. */
    multi_notify: number;
    notification_address: string;
    /** Default: "notification_peer". */
    notification_channel: string;
    /** Default: 2. */
    num_workers: number;
    /** Default: 60. */
    ping_interval: number;
    /** Default: 1. 6.1 only. */
    remove_inactive: number;
    server_address: string;
    server_socket: string;
    /** Default: 0. */
    worker_usleep: number;
  };
  dmq_usrloc: {
    /** Default: 1. */
    batch_msg_contacts: number;
    /** Default: 60000. */
    batch_msg_size: number;
    /** Default: 0. */
    batch_size: number;
    /** Default: 0. */
    batch_usleep: number;
    /** Default: 0. */
    enable: number;
    /** Default: 1. 6.1 only. */
    replicate_cflags: number;
    /** Default: 0. */
    replicate_socket_info: number;
    /** Default: 1. */
    sync: number;
    /** Default: 1. */
    usrloc_delete: number;
    /** Default: 0. 6.1 only. */
    usrloc_delete_expired: number;
    /** Default: "location". */
    usrloc_domain: string;
  };
  domain: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "did". */
    did_col: string;
    /** Default: "domain_attrs". */
    domain_attrs_table: string;
    /** Default: "domain". */
    domain_col: string;
    /** Default: "domain". */
    domain_table: string;
    /** Default: "name". */
    name_col: string;
    /** Default: 0. */
    register_myself: number;
    /** Default: "type". */
    type_col: string;
    /** Default: "value". */
    value_col: string;
  };
  domainpolicy: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "domainprefix". */
    domain_prefix_avp: string;
    /** Default: "domainreplacement". */
    domain_replacement_avp: string;
    /** Default: "domainsuffix". */
    domain_suffix_avp: string;
    /** Default: "att". */
    dp_col_att: string;
    /** Default: "rule". */
    dp_col_rule: string;
    /** Default: "type". */
    dp_col_type: string;
    /** Default: "val". */
    dp_col_val: string;
    /** Default: "domainpolicy". */
    dp_table: string;
    /** Default: "portoverride". */
    port_override_avp: string;
    /** Default: "sendsocket". */
    send_socket_avp: string;
    /** Default: "transportoverride". */
    transport_override_avp: string;
  };
  drouting: {
    attrs_avp: string;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "dr_gateways". */
    drd_table: string;
    /** Default: "domain". */
    drg_domain_col: string;
    /** Default: "groupid". */
    drg_grpid_col: string;
    /** Default: "dr_groups". */
    drg_table: string;
    /** Default: "username". */
    drg_user_col: string;
    /** Default: "dr_gw_lists". */
    drl_table: string;
    /** Default: "dr_rules". */
    drr_table: string;
    /** Default: 0. */
    enable_keepalive: number;
    /** Default: 1000. */
    fetch_rows: number;
    /** Default: 1. */
    force_dns: number;
    ruri_avp: string;
    /** Default: 0. */
    sort_order: number;
    /** Default: 1. */
    use_domain: number;
  };
  enum: {
    /** Default: "cc". */
    bl_algorithm: string;
    /** Default: "i". */
    branchlabel: string;
    /** Default: "e164.arpa.". */
    domain_suffix: string;
    /** Default: "e164.arpa.". */
    i_enum_suffix: string;
    tel_uri_params: string;
  };
  erlang: {
    cnode_alivename: string;
    cnode_host: string;
    cookie: string;
    erlang_node_sname: string;
    erlang_nodename: string;
    /** Default: 1. */
    no_cnodes: number;
    /** Default: 0. */
    rpc_reply_with_struct: number;
    /** Default: 0. */
    trace_level: number;
  };
  evapi: {
    bind_addr: string;
    event_callback: string;
    /** Default: 8. */
    max_clients: number;
    /** Default: 1. */
    netstring_format: number;
    /** Default: 500000. 6.0 and 6.1 only. */
    wait_idle: number;
    /** Default: 3. 6.0 and 6.1 only. */
    wait_increase: number;
    /** Default: 1. */
    workers: number;
  };
  evrexec: {
    exec: string;
  };
  exec: {
    /** Default: 1. */
    bash_safety: number;
    /** Default: 1. */
    setvars: number;
    /** Default: 0. */
    time_to_kill: number;
  };
  file_out: {
    /** Default: "/var/log/kamailio/file_out". 6.0 and 6.1 only. */
    base_folder: string;
    /** 6.0 and 6.1 only. */
    file: string;
    /** Default: 10. 6.1 only. */
    timer_interval: number;
    /** Default: 10000. 6.0 and 6.1 only. */
    worker_usleep: number;
  };
  geoip: {
    /** 5.6 only. */
    path: string;
  };
  geoip2: {
    path: string;
    /** 6.0 and 6.1 only. */
    resid: string;
  };
  group: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    /** Default: "grp". */
    group_column: string;
    /** Default: 1. */
    multiple_gid: number;
    /** Default: "reg_exp". */
    re_exp_column: string;
    /** Default: "group_id". */
    re_gid_column: string;
    re_table: string;
    /** Default: "grp". */
    table: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "username". */
    user_column: string;
  };
  gzcompress: {
    /** Default: "Content-Encoding". */
    header_name: string;
    /** Default: "deflate". */
    header_value: string;
    /** Default: 0. */
    sanity_checks: number;
  };
  h350: {
    base_dn: string;
    ldap_session: string;
    /** Default: "one". */
    search_scope: string;
  };
  htable: {
    /** Default: "::size". */
    array_size_suffix: string;
    /** Default: 0. */
    db_expires: number;
    db_url: string;
    /** Default: 0. */
    dmq_init_sync: number;
    /** Default: 0. */
    enable_dmq: number;
    event_callback: string;
    /** Default: 0. */
    event_callback_mode: number;
    /** Default: "expires". */
    expires_column: string;
    /** Default: 100. */
    fetch_rows: number;
    htable: string;
    /** Default: "key_name". */
    key_name_column: string;
    /** Default: "key_type". */
    key_type_column: string;
    /** Default: "key_value". */
    key_value_column: string;
    /** Default: 20. */
    timer_interval: number;
    /** Default: 0. */
    timer_procs: number;
    /** Default: "value_type". */
    value_type_column: string;
  };
  http_async_client: {
    /** Default: 3. 6.0 and 6.1 only. */
    authmethod: number;
    /** Default: 500. 6.0 and 6.1 only. */
    connection_timeout: number;
    /** Default: 0. 6.0 and 6.1 only. */
    curl_follow_redirect: number;
    /** Default: 0. 6.0 and 6.1 only. */
    curl_verbose: number;
    /** Default: 2048. 6.0 and 6.1 only. */
    hash_size: number;
    /** Default: "shm". 6.0 and 6.1 only. */
    memory_manager: string;
    /** Default: 0. 6.0 and 6.1 only. */
    tcp_ka_idle: number;
    /** Default: 0. 6.0 and 6.1 only. */
    tcp_ka_interval: number;
    /** Default: 0. 6.0 and 6.1 only. */
    tcp_keepalive: number;
    /** 6.0 and 6.1 only. */
    tls_ca_path: string;
    /** 6.0 and 6.1 only. */
    tls_client_cert: string;
    /** 6.0 and 6.1 only. */
    tls_client_key: string;
    /** Default: 1. 6.0 and 6.1 only. */
    tls_verify_host: number;
    /** Default: 1. 6.0 and 6.1 only. */
    tls_verify_peer: number;
    /** Default: 0. 6.0 and 6.1 only. */
    tls_version: number;
    /** Default: 1. 6.0 and 6.1 only. */
    workers: number;
  };
  http_client: {
    /** Default: 3. */
    authmethod: number;
    cacert: string;
    cipher_suites: string;
    client_cert: string;
    client_key: string;
    config_file: string;
    /** Default: 4 (5.6), 0 (6.0 and 6.1). */
    connection_timeout: number;
    httpcon: string;
    httpproxy: string;
    /** Default: 0. */
    httpproxyport: number;
    /** Default: 0. */
    httpredirect: number;
    /** Default: 0. */
    keep_connections: number;
    /** Default: 0. */
    maxdatasize: number;
    netinterface: string;
    /** Default: 0. */
    query_maxdatasize: number;
    /** Default: 1. */
    query_result: number;
    /** Default: 0. 6.0 and 6.1 only. */
    response_headers: number;
    /** Default: 1. 6.0 and 6.1 only. */
    timeout_mode: number;
    /** Default: 0. */
    tlsversion: number;
    useragent: string;
    /** Default: 2. */
    verify_host: number;
    /** Default: 1. */
    verify_peer: number;
  };
  imc: {
    /** Default: 0. */
    check_on_create: number;
    /** Default: 1. */
    create_on_join: number;
    /** Default: 0. 6.0 and 6.1 only. */
    db_mode: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    extra_hdrs: string;
    /** Default: 4. */
    hash_size: number;
    /** Default: "#". */
    imc_cmd_start_char: string;
    /** Default: "imc_members". */
    members_table: string;
    outbound_proxy: string;
    /** Default: "imc_rooms". */
    rooms_table: string;
  };
  ims_auth: {
    /** Default: 1. */
    add_authinfo_hdr: number;
    /** Default: 1024. */
    auth_data_hash_size: number;
    /** Default: 60. */
    auth_data_timeout: number;
    /** Default: 3600. */
    auth_used_vector_timeout: number;
    /** Default: 60. */
    auth_vector_timeout: number;
    /** Default: 0. */
    av_check_only_impu: number;
    /** Default: 0. 6.0 and 6.1 only. */
    av_mode: number;
    /** Default: 1. */
    av_request_at_once: number;
    /** Default: 1. */
    av_request_at_sync: number;
    cxdx_dest_host: string;
    /** Default: "ims.smilecoms.com". */
    cxdx_dest_realm: string;
    cxdx_forced_peer: string;
    /** Default: 0. */
    ignore_failed_auth: number;
    /** Default: "auth". */
    invite_qop: string;
    /** Default: 0. */
    max_nonce_reuse: number;
    /** Default: "sip:scscf.ims.smilecoms.com:6060". */
    name: string;
    /** Default: "AKAv1-MD5". */
    registration_default_algorithm: string;
    /** Default: "auth,auth-int". */
    registration_qop: string;
  };
  ims_charging: {
    app_provided_party_avp: string;
    /** Default: 1. */
    cdp_event_latency: number;
    /** Default: 0. */
    cdp_event_latency_log: number;
    /** Default: 500. */
    cdp_event_threshold: number;
    custom_user_avp: string;
    /** Default: 0. */
    db_mode: number;
    /** Default: 60. */
    db_update_period: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    destination_host: string;
    destination_realm: string;
    /** Default: 4096. */
    hash_size: number;
    /** Default: 30. */
    interim_update_credits: number;
    /** Default: 0. 6.0 and 6.1 only. */
    node_func: number;
    origin_host: string;
    origin_realm: string;
    /** Default: 7200. */
    ro_auth_expiry: number;
    ro_forced_peer: string;
    /** Default: "ext". */
    service_context_id_ext: string;
    /** Default: "001". */
    service_context_id_mcc: string;
    /** Default: "01". */
    service_context_id_mnc: string;
    /** Default: "8". */
    service_context_id_release: string;
    /** Default: "32260@3gpp.org". */
    service_context_id_root: string;
    /** Default: 0. */
    single_ro_session_per_dialog: number;
    /** Default: 0. 6.0 and 6.1 only. */
    strip_plus_from_e164: number;
    /** Default: 5. */
    timer_buffer: number;
    /** Default: 0. 6.0 and 6.1 only. */
    use_pani_from_term_invite: number;
    /** Default: 0. */
    vendor_specific_chargeinfo: number;
    /** Default: 10. */
    vendor_specific_id: number;
    /** Default: 200. */
    video_rating_group: number;
    /** Default: 1001. */
    video_service_identifier: number;
    /** Default: 100. */
    voice_rating_group: number;
    /** Default: 1000. */
    voice_service_identifier: number;
  };
  ims_dialog: {
    /** Default: "sip:controller@kamailio.org". */
    bridge_controller: string;
    /** Default: 200. */
    db_fetch_rows: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: 60. */
    db_update_period: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 43200. */
    default_timeout: number;
    /** Default: 1. */
    detect_spirals: number;
    dlg_extra_hdrs: string;
    /** Default: -1. */
    dlg_flag: number;
    /** Default: 0. */
    dlg_match_mode: number;
    /** Default: 4096. */
    hash_size: number;
    profiles_no_value: string;
    profiles_with_value: string;
    /** Default: "did". */
    rr_param: string;
    /** Default: "$ru". */
    ruri_pvar: string;
    timeout_avp: string;
  };
  ims_icscf: {
    cxdx_dest_realm: string;
    cxdx_forced_peer: string;
    /** Default: "s_cscf_capabilities". */
    db_capabilities_table: string;
    /** Default: "nds_trusted_domains". */
    db_nds_table: string;
    /** Default: "s_cscf". */
    db_scscf_table: string;
    /** Default: "mysql://icscf:heslo@localhost/hssdata" (5.6), "mysql://kamailioro:kamailioro@localhost/kamailio" (6.0 and 6.1). */
    db_url: string;
    /** Default: "sip:scscf.ims.smilecoms.com:4060". */
    preferred_scscf_uri: string;
    route_lir_user_unknown: string;
    route_uar_user_unknown: string;
    /** Default: 300. */
    scscf_entry_expiry: number;
    /** Default: 0. */
    use_preferred_scscf_uri: number;
  };
  ims_ipsec_pcscf: {
    /** Default: 5062. */
    ipsec_client_port: number;
    ipsec_listen_addr: string;
    ipsec_listen_addr6: string;
    /** 6.0 and 6.1 only. */
    ipsec_listen_agname: string;
    /** 6.0 and 6.1 only. */
    ipsec_listen_name: string;
    /** Default: 2. */
    ipsec_max_connections: number;
    /** 6.0 and 6.1 only. */
    ipsec_preferred_alg: string;
    /** 6.0 and 6.1 only. */
    ipsec_preferred_ealg: string;
    /** Default: 1. */
    ipsec_reuse_server_port: number;
    /** Default: 5063. */
    ipsec_server_port: number;
    /** Default: 1000. */
    ipsec_spi_id_range: number;
    /** Default: 100. */
    ipsec_spi_id_start: number;
  };
  ims_isc: {
    /** Default: 0. */
    add_p_served_user: number;
    /** Default: 120. */
    expires_grace: number;
    /** Default: 20000. */
    isc_fr_inv_timeout: number;
    /** Default: 5000. */
    isc_fr_timeout: number;
    /** Default: "scscf.ims.smilecoms.com:6060". */
    my_uri: string;
  };
  ims_qos: {
    /** Default: "127.0.0.1". */
    af_signaling_ip: string;
    af_signaling_ip6: string;
    /** Default: 64. */
    audio_default_bandwidth: number;
    /** Default: 1. */
    authorize_video_flow: number;
    /** Default: 1. */
    cdp_event_latency: number;
    /** Default: 0. */
    cdp_event_latency_log: number;
    /** Default: 0. */
    cdp_event_list_size_threshold: number;
    /** Default: 500. */
    cdp_event_threshold: number;
    confirmed_qosrelease_headers: string;
    /** Default: 1. */
    delete_contact_on_rx_failure: number;
    /** Default: 3. 6.0 and 6.1 only. */
    dialog_direction: number;
    /** Default: "QoS released". */
    early_qosrelease_reason: string;
    /** Default: "IP". */
    flow_protocol: string;
    /** Default: 0. */
    include_rtcp_fd: number;
    /** Default: "control". */
    media_type: string;
    /** Default: 0. */
    omit_flow_ports: number;
    /** Default: 0. 6.0 and 6.1 only. */
    recv_mode: number;
    regex_sdp_ip_prefix_to_maintain_in_fd: string;
    /** Default: 0. */
    rr_default_bandwidth: number;
    /** Default: 0. */
    rs_default_bandwidth: number;
    /** Default: 7200. */
    rx_auth_expiry: number;
    /** Default: "ims.smilecoms.com". */
    rx_dest_realm: string;
    rx_forced_peer: string;
    /** Default: 1. 6.0 and 6.1 only. */
    suspend_transaction: number;
    /** Default: 1. */
    terminate_dialog_on_rx_failure: number;
    /** Default: 0. 6.0 and 6.1 only. */
    trust_bottom_via: number;
    /** Default: 128. */
    video_default_bandwidth: number;
  };
  ims_qos_npn: {
    /** Default: "127.0.0.1". 6.0 and 6.1 only. */
    af_signaling_ip: string;
    /** 6.0 and 6.1 only. */
    af_signaling_ip6: string;
    /** Default: "5062". 6.0 and 6.1 only. */
    af_signaling_port_pc: string;
    /** Default: "5063". 6.0 and 6.1 only. */
    af_signaling_port_ps: string;
    /** Default: 64. 6.0 and 6.1 only. */
    audio_default_bandwidth: number;
    /** Default: 1. 6.0 and 6.1 only. */
    authorize_video_flow: number;
    /** Default: 1. 6.0 and 6.1 only. */
    cdp_event_latency: number;
    /** Default: 0. 6.0 and 6.1 only. */
    cdp_event_latency_log: number;
    /** Default: 0. 6.0 and 6.1 only. */
    cdp_event_list_size_threshold: number;
    /** Default: 500. 6.0 and 6.1 only. */
    cdp_event_threshold: number;
    /** 6.0 and 6.1 only. */
    confirmed_qosrelease_headers: string;
    /** Default: 1. 6.0 and 6.1 only. */
    delete_contact_on_rx_failure: number;
    /** Default: 3. 6.0 and 6.1 only. */
    dialog_direction: number;
    /** Default: "QoS released". 6.0 and 6.1 only. */
    early_qosrelease_reason: string;
    /** Default: "IP". 6.0 and 6.1 only. */
    flow_protocol: string;
    /** Default: 0. 6.0 and 6.1 only. */
    include_rtcp_fd: number;
    /** Default: "control". 6.0 and 6.1 only. */
    media_type: string;
    /** Default: 0. 6.0 and 6.1 only. */
    omit_flow_ports: number;
    /** Default: 0. 6.0 and 6.1 only. */
    recv_mode: number;
    /** 6.0 and 6.1 only. */
    regex_sdp_ip_prefix_to_maintain_in_fd: string;
    /** Default: 0. 6.0 and 6.1 only. */
    rr_default_bandwidth: number;
    /** Default: 0. 6.0 and 6.1 only. */
    rs_default_bandwidth: number;
    /** Default: 7200. 6.0 and 6.1 only. */
    rx_auth_expiry: number;
    /** Default: "ims.smilecoms.com". 6.0 and 6.1 only. */
    rx_dest_realm: string;
    /** 6.0 and 6.1 only. */
    rx_forced_peer: string;
    /** Default: 1. 6.0 and 6.1 only. */
    suspend_transaction: number;
    /** Default: 1. 6.0 and 6.1 only. */
    terminate_dialog_on_rx_failure: number;
    /** Default: 0. 6.0 and 6.1 only. */
    trust_bottom_via: number;
    /** Default: 128. 6.0 and 6.1 only. */
    video_default_bandwidth: number;
  };
  ims_registrar_pcscf: {
    /** Default: 0. 6.0 and 6.1 only. */
    delete_delay: number;
    force_icscf_uri: string;
    /** Default: 0. */
    ignore_contact_rxport_check: number;
    /** Default: 1. 6.0 and 6.1 only. */
    ignore_contact_rxproto_check: number;
    /** Default: 0. */
    ignore_reg_state: number;
    /** Default: 0. */
    is_registered_fallback2ip: number;
    /** Default: "sip:pcscf.ims.smilecoms.com:4060". */
    pcscf_uri: string;
    /** Default: 30. */
    pending_reg_expires: number;
    /** Default: 0. */
    publish_reginfo: number;
    received_avp: string;
    /** Default: 0. */
    reginfo_queue_size_threshold: number;
    /** Default: 0. */
    subscribe_to_reginfo: number;
    /** Default: 3600. */
    subscription_expires: number;
    /** Default: 0. 6.0 and 6.1 only. */
    trust_bottom_via: number;
  };
  ims_registrar_scscf: {
    aor_avp: string;
    /** Default: 1. */
    append_branches: number;
    /** Default: 0. */
    case_sensitive: number;
    /** Default: "ims.smilecoms.com". */
    cxdx_dest_realm: string;
    cxdx_forced_peer: string;
    /** Default: 3600. */
    default_expires: number;
    /** Default: 0. */
    default_expires_range: number;
    /** Default: -1. */
    default_q: number;
    /** Default: 3600 (5.6), 1800 (6.0 and 6.1). */
    em_default_expires: number;
    /** Default: 3600. 6.0 and 6.1 only. */
    em_max_expires: number;
    /** Default: 60 (5.6), 0 (5.6 and 6.0 and 6.1). */
    em_min_expires: number;
    /** Default: 500. */
    error_reply_code: number;
    /** Default: 10. */
    expires_buffer_percent: number;
    /** Default: 0. */
    max_contacts: number;
    /** Default: 0 (5.6), 600000 (6.0 and 6.1). */
    max_expires: number;
    /** Default: 0. */
    max_notification_list_size: number;
    /** Default: 0. */
    method_filtering: number;
    /** Default: 60. */
    min_expires: number;
    /** Default: 0. */
    notification_list_size_threshold: number;
    /** Default: 4. */
    notification_processes: number;
    /** Default: 2. */
    path_mode: number;
    /** Default: 0. */
    path_use_received: number;
    realm_prefix: string;
    received_avp: string;
    /** Default: "received". */
    received_param: string;
    reg_callid_avp: string;
    /** Default: 0. */
    retry_after: number;
    /** Default: "sip:scscf2.ims.smilecoms.com:6060". */
    scscf_name: string;
    /** Default: 1. */
    send_vs_callid_avp: number;
    /** Default: 0. 6.0 and 6.1 only. */
    skip_multiple_bindings_on_reg_resp: number;
    /** Default: -1. */
    sock_flag: number;
    sock_hdr_name: string;
    /** Default: 0. */
    store_profile_dereg: number;
    /** Default: 3600. */
    subscription_default_expires: number;
    /** Default: 0. */
    subscription_expires_range: number;
    /** Default: 1000000. */
    subscription_max_expires: number;
    /** Default: 10. */
    subscription_min_expires: number;
    /** Default: 0. */
    support_wildcardPSI: number;
    /** Default: 0. */
    ue_unsubscribe_on_dereg: number;
    /** Default: 0. */
    use_path: number;
    /** Default: 0. */
    user_data_always: number;
    user_data_dtd: string;
    user_data_xsd: string;
  };
  ims_usrloc_pcscf: {
    /** Default: 60. 6.0 and 6.1 only. */
    audit_expired_pcontacts_interval: number;
    /** Default: 40. 6.0 and 6.1 only. */
    audit_expired_pcontacts_timeout: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 0. */
    enable_debug_file: number;
    /** Default: 3600. */
    expires_grace: number;
    /** Default: 9. */
    hash_size: number;
    /** Default: 1. */
    match_contact_host_port: number;
    /** Default: 60. */
    timer_interval: number;
    /** Default: "/var/log/usrloc_debug". */
    usrloc_debug_file: string;
  };
  ims_usrloc_scscf: {
    /** Default: 30. */
    contact_delete_delay: number;
    /** Default: 9. */
    contacts_hash_size: number;
    /** Default: 20. */
    cseq_delay: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 0. */
    desc_time_order: number;
    /** Default: 0. */
    enable_debug_file: number;
    /** Default: 2000. */
    fetch_rows: number;
    /** Default: 9. */
    hash_size: number;
    /** Default: 0. */
    matching_mode: number;
    /** Default: 0. */
    max_subscribes: number;
    /** Default: 0. */
    maxcontact: number;
    /** Default: 0. */
    maxcontact_3gpp: number;
    /** Default: 0. */
    maxcontact_behaviour: number;
    /** Default: -1. */
    nat_bflag: number;
    realm: string;
    /** Default: 0. */
    skip_realm: number;
    /** Default: 9. */
    sub_dialog_hash_size: number;
    /** Default: 9. */
    subs_hash_size: number;
    /** Default: 0. */
    support_wildcardPSI: number;
    /** Default: 90. */
    timer_interval: number;
    /** Default: 0. */
    timer_procs: number;
    /** Default: 1800. */
    unreg_validity: number;
    user_data_dtd: string;
    user_data_xsd: string;
    /** Default: "/var/log/usrloc_debug". */
    usrloc_debug_file: string;
  };
  influxdbc: {
    /** 6.0 and 6.1 only. */
    database: string;
    /** 6.0 and 6.1 only. */
    password: string;
    /** Default: 8086. 6.0 and 6.1 only. */
    port: number;
    /** 6.0 and 6.1 only. */
    server: string;
    /** 6.0 and 6.1 only. */
    tags: string;
    /** 6.0 and 6.1 only. */
    user: string;
  };
  janssonrpcc: {
    keep_alive: number;
    min_srv_ttl: number;
    result_pv: string;
    retry_codes: string;
    server: string;
  };
  json: {
    /** Default: "%". */
    json_escape_char: string;
  };
  jsonrpcc: {
    /** Default: 0. */
    max_conn_attempts: number;
    servers: string;
  };
  jsonrpcs: {
    /** Default: -1. */
    dgram_group: number | string;
    /** Default: 432. */
    dgram_mode: number;
    /** Default: "kamailio_rpc.sock". */
    dgram_socket: string;
    /** Default: 2000. */
    dgram_timeout: number;
    /** Default: -1. */
    dgram_user: number | string;
    /** Default: 1. */
    dgram_workers: number;
    /** Default: -1. */
    fifo_group: number | string;
    /** Default: 432. */
    fifo_mode: number;
    /** Default: "kamailio_rpc.fifo". */
    fifo_name: string;
    /** Default: "/tmp/". */
    fifo_reply_dir: string;
    /** Default: -1. */
    fifo_user: number | string;
    /** Default: 1. */
    pretty_format: number;
    /** 6.0 and 6.1 only. */
    tcp_socket: string;
    /** Default: 6. */
    transport: number;
  };
  jwt: {
    /** Default: 0. 6.1 only. */
    key_mode: number;
  };
  kafka: {
    /** 6.0 and 6.1 only. */
    brokers: string;
    /** 6.0 and 6.1 only. */
    configuration: string;
    /** Default: 0. 6.0 and 6.1 only. */
    init_without_kafka: number;
    /** Default: 0. 6.0 and 6.1 only. */
    log_without_overflow: number;
    /** Default: 2000. 6.0 and 6.1 only. */
    metadata_timeout: number;
    /** 6.0 and 6.1 only. */
    topic: string;
  };
  kazoo: {
    /** Default: 2048. */
    amqp_command_hashtable_size: number;
    /** Default: 200000. */
    amqp_connect_timeout_micro: number;
    /** Default: 0. */
    amqp_connect_timeout_sec: number;
    amqp_connection: string;
    /** Default: 20. */
    amqp_consumer_ack_loop_count: number;
    /** Default: 100000. */
    amqp_consumer_ack_timeout_micro: number;
    /** Default: 0. */
    amqp_consumer_ack_timeout_sec: number;
    /** Default: "Event-Category". */
    amqp_consumer_event_key: string;
    /** Default: "Event-Name". */
    amqp_consumer_event_subkey: string;
    /** Default: 10. */
    amqp_consumer_loop_count: number;
    /** Default: 1. */
    amqp_consumer_processes: number;
    /** Default: 8. */
    amqp_consumer_workers: number;
    /** Default: 0. */
    amqp_heartbeats: number;
    /** Default: 5. */
    amqp_internal_loop_count: number;
    /** Default: 100000. */
    amqp_interprocess_timeout_micro: number;
    /** Default: 0. */
    amqp_interprocess_timeout_sec: number;
    /** Default: 50. */
    amqp_max_channels: number;
    /** Default: "local". */
    amqp_primary_zone: string;
    amqp_query_timeout_avp: string;
    /** Default: 0. */
    amqp_query_timeout_micro: number;
    /** Default: 2. */
    amqp_query_timeout_sec: number;
    /** Default: "$avp(amqp_result)". */
    amqp_result_avp: string;
    /** Default: 200. 6.0 and 6.1 only. */
    amqp_timer_process_interval: number;
    /** Default: 200. 5.6 only. */
    amqp_timmer_process_interval: number;
    /** Default: 100000. */
    amqp_waitframe_timeout_micro: number;
    /** Default: 0. */
    amqp_waitframe_timeout_sec: number;
    amqps_ca_cert: string;
    amqps_cert: string;
    amqps_key: string;
    /** Default: 1. */
    amqps_verify_hostname: number;
    /** Default: 1. */
    amqps_verify_peer: number;
    /** Default: "kamailio". */
    app_name: string;
    /** Default: 1. */
    consume_messages_on_reconnect: number;
    db_url: string;
    event_callback: string;
    /** Default: "federation". */
    federated_exchange: string;
    /** Default: "%". */
    json_escape_char: string;
    node_hostname: string;
    /** Default: 0. */
    presence_use_full_entity: number;
    /** Default: "presentity". */
    presentity_table: string;
    /** Default: 1. */
    pua_include_entity: number;
    /** Default: 1. */
    pua_lock_type: number;
    /** Default: 1. */
    pua_mode: number;
    /** Default: 1. */
    single_consumer_on_reconnect: number;
    /** Default: 0. */
    use_federated_exchange: number;
  };
  keepalive: {
    /** Default: 5. */
    delete_counter: number;
    destination: string;
    /** Default: "sip:keepalive@kamailio.org". */
    ping_from: string;
    /** Default: 30. */
    ping_interval: number;
  };
  lcr: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: 0. */
    defunct_capability: number;
    /** Default: "defunct". */
    defunct_column: string;
    defunct_gw_avp: string;
    /** Default: -1. */
    dont_strip_or_prefix_flag: number;
    /** Default: "enabled". */
    enabled_column: string;
    /** Default: 1024. */
    fetch_rows: number;
    flags_avp: string;
    /** Default: "flags". */
    flags_column: string;
    /** Default: "from_uri". */
    from_uri_column: string;
    /** Default: "gw_id". */
    gw_id_column: string;
    /** Default: "gw_name". */
    gw_name_column: string;
    gw_uri_avp: string;
    /** Default: "hostname". */
    hostname_column: string;
    /** Default: "id". */
    id_column: string;
    /** Default: "ip_addr". */
    ip_addr_column: string;
    /** Default: 1. */
    lcr_count: number;
    /** Default: 128. */
    lcr_gw_count: number;
    /** Default: "lcr_gw". */
    lcr_gw_table: string;
    lcr_id_avp: string;
    /** Default: "lcr_id". */
    lcr_id_column: string;
    /** Default: 128. */
    lcr_rule_hash_size: number;
    /** Default: "lcr_rule". */
    lcr_rule_table: string;
    /** Default: "lcr_rule_target". */
    lcr_rule_target_table: string;
    mt_pv_values: string;
    /** Default: "mt_tvalue". */
    mt_tvalue_column: string;
    /** Default: "lcr". */
    mtree: string;
    /** Default: "params". */
    params_column: string;
    /** Default: "sip:pinger@localhost". */
    ping_from: string;
    /** Default: 1. */
    ping_inactivate_threshold: number;
    /** Default: 0. */
    ping_interval: number;
    ping_socket: string;
    ping_valid_reply_codes: string;
    /** Default: "port". */
    port_column: string;
    /** Default: "prefix". */
    prefix_column: string;
    /** Default: "priority". */
    priority_column: string;
    /** Default: 0. */
    priority_ordering: number;
    /** Default: "request_uri". */
    request_uri_column: string;
    rule_id_avp: string;
    /** Default: "rule_id". */
    rule_id_column: string;
    ruri_user_avp: string;
    /** Default: "stopper". */
    stopper_column: string;
    /** Default: "strip". */
    strip_column: string;
    tag_avp: string;
    /** Default: "tag". */
    tag_column: string;
    /** Default: "transport". */
    transport_column: string;
    /** Default: "uri_scheme". */
    uri_scheme_column: string;
    /** Default: "weight". */
    weight_column: string;
  };
  ldap: {
    /** Default: "/usr/local/etc/kamailio/ldap.cfg". */
    config_file: string;
    /** Default: 0. 6.0 and 6.1 only. */
    connect_mode: number;
  };
  lost: {
    /** Default: 0. */
    exact_type: number;
    /** Default: 0. */
    geoheader_order: number;
    /** Default: 0. */
    geoheader_type: number;
    /** Default: 0. 6.0 and 6.1 only. */
    location_3d: number;
    /** Default: 0. */
    location_profile: number;
    location_type: string;
    /** Default: 0. */
    post_request: number;
    /** Default: 1. */
    recursion: number;
    /** Default: 0. */
    response_time: number;
    /** Default: 0. */
    verbose: number;
  };
  lrkproxy: {
    /** Default: 0. 6.0 and 6.1 only. */
    behind_nat: number;
    custom_sdp_ip_avp: string;
    /** Default: 0. 6.0 and 6.1 only. */
    end_port: number;
    /** Default: 0. */
    gt: number;
    /** Default: 0. */
    hash_table_size: number;
    /** Default: 3600. */
    hash_table_tout: number;
    /** Default: 0. */
    lrkp_alg: number;
    /** Default: 60. */
    lrkproxy_disable_tout: number;
    /** Default: 5. */
    lrkproxy_retr: number;
    lrkproxy_sock: string;
    /** Default: 1. */
    lrkproxy_tout: number;
    /** Default: 0. 6.0 and 6.1 only. */
    start_port: number;
  };
  lwsc: {
    /** Default: "kmsg". */
    protocol: string;
    /** Default: 0. */
    timeout_connect: number;
    /** Default: 2000000. */
    timeout_init: number;
    /** Default: 2000000. */
    timeout_read: number;
    /** Default: 0. */
    timeout_send: number;
    /** Default: 0. */
    verbosity: number;
  };
  mangler: {
    /** Default: "*". */
    contact_flds_separator: string;
  };
  matrix: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "first". */
    matrix_first_col: string;
    /** Default: "res". */
    matrix_res_col: string;
    /** Default: "second". */
    matrix_second_col: string;
    /** Default: "matrix". */
    matrix_table: string;
  };
  maxfwd: {
    /** Default: 70. */
    max_limit: number;
  };
  mediaproxy: {
    /** Default: 0. */
    disable: number;
    /** Default: "none". */
    ice_candidate: string;
    /** Default: "$avp(s:ice_candidate)". */
    ice_candidate_avp: string;
    /** Default: "$avp(s:media_relay)". */
    media_relay_avp: string;
    /** Default: "/run/mediaproxy/dispatcher.sock". */
    mediaproxy_socket: string;
    /** Default: 500. */
    mediaproxy_timeout: number;
    /** Default: "$avp(s:signaling_ip)". */
    signaling_ip_avp: string;
  };
  memcached: {
    /** Default: 0. */
    expire: number;
    /** Default: 0. */
    memory: number;
    /** Default: 0. */
    mode: number;
    /** Default: "localhost:11211". */
    servers: string;
    /** Default: 0. */
    stringify: number;
    /** Default: 5000. */
    timeout: number;
  };
  microhttpd: {
    /** 6.0 and 6.1 only. */
    event_callback: string;
    /** 6.0 and 6.1 only. */
    listen_addr: string;
    /** Default: 8280. 6.0 and 6.1 only. */
    listen_port: number;
  };
  misc_radius: {
    callee_extra: string;
    /** Default: -1. */
    callee_service_type: number;
    caller_extra: string;
    /** Default: -1. */
    caller_service_type: number;
    /** Default: 0. */
    common_response: number;
    group_extra: string;
    /** Default: -1. */
    group_service_type: number;
    radius_config: string;
    uri_extra: string;
    /** Default: -1. */
    uri_service_type: number;
    /** Default: 0. */
    use_sip_uri_host: number;
  };
  mohqueue: {
    /** Default: "mohqcalls". */
    db_ctable: string;
    /** Default: "mohqueues". */
    db_qtable: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 50. */
    moh_maxcalls: number;
    mohdir: string;
  };
  mqtt: {
    ca_file: string;
    ca_path: string;
    certificate: string;
    cipher_list: string;
    event_callback: string;
    host: string;
    id: string;
    /** Default: 5. */
    keepalive: number;
    password: string;
    /** Default: 1883. */
    port: number;
    private_key: string;
    /** 6.0 and 6.1 only. */
    tls_alpn: string;
    tls_method: string;
    username: string;
    /** Default: 1. */
    verify_certificate: number;
    will: string;
    will_topic: string;
  };
  mqueue: {
    db_url: string;
    mqueue: string;
    /** Default: 0. */
    mqueue_addmode: number;
    mqueue_name: string;
    /** Default: 0. */
    mqueue_size: number;
  };
  msilo: {
    /** Default: 0. */
    add_contact: number;
    /** Default: 1. */
    add_date: number;
    /** Default: 60. */
    check_time: number;
    /** Default: 10. */
    clean_period: number;
    contact_hdr: string;
    content_type_hdr: string;
    /** Default: "silo". */
    db_table: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 259200. */
    expire_time: number;
    extra_hdrs: string;
    extra_hdrs_avp: string;
    from_address: string;
    /** Default: 0. */
    max_messages: number;
    offline_message: string;
    outbound_proxy: string;
    reminder: string;
    /** Default: "body". */
    sc_body: string;
    /** Default: "callid". 6.0 and 6.1 only. */
    sc_callid: string;
    /** Default: "ctype". */
    sc_ctype: string;
    /** Default: "exp_time". */
    sc_exp_time: string;
    /** Default: "src_addr". */
    sc_from: string;
    /** Default: "inc_time". */
    sc_inc_time: string;
    /** Default: "id". */
    sc_mid: string;
    /** Default: "snd_time". */
    sc_snd_time: string;
    /** Default: "status". 6.0 and 6.1 only. */
    sc_status: string;
    /** Default: "extra_hdrs". */
    sc_stored_hdrs: string;
    /** Default: "dst_addr". */
    sc_to: string;
    /** Default: "domain". */
    sc_uri_host: string;
    /** Default: "username". */
    sc_uri_user: string;
    /** Default: 0. */
    send_time: number;
    /** Default: -1. */
    skip_notification_flag: number;
    snd_time_avp: string;
    /** Default: 1. */
    use_contact: number;
    /** Default: 0. 6.0 and 6.1 only. */
    use_mode: number;
  };
  msrp: {
    /** Default: 3600. */
    auth_max_expires: number;
    /** Default: 60. */
    auth_min_expires: number;
    /** Default: 0. */
    cmap_size: number;
    event_callback: string;
    /** Default: 1. */
    sipmsg: number;
    /** Default: 60. */
    timer_interval: number;
    use_path_addr: string;
  };
  mtree: {
    /** Default: "0123456789" (5.6 and 6.0). */
    char_list: string;
    db_table: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 1000. */
    fetch_rows: number;
    /** 6.1 only. */
    item: string;
    /** Default: 0. */
    mt_allow_duplicates: number;
    /** Default: 0. */
    mt_ignore_duplicates: number;
    /** Default: 0. */
    mt_tree_type: number;
    mtree: string;
    /** Default: "$avp(s:tcount)". */
    pv_count: string;
    /** Default: "$avp(s:tdstid)". */
    pv_dstid: string;
    /** Default: "$avp(s:tvalue)". */
    pv_value: string;
    /** Default: "$avp(s:tvalues)". */
    pv_values: string;
    /** Default: "$avp(s:tweight)". */
    pv_weight: string;
    /** Default: "tname". */
    tname_column: string;
    /** Default: "tprefix". */
    tprefix_column: string;
    /** Default: "tvalue". */
    tvalue_column: string;
  };
  nat_traversal: {
    /** Default: 0. */
    contact_match: number;
    keepalive_extra_headers: string;
    keepalive_from: string;
    /** Default: 60. */
    keepalive_interval: number;
    /** Default: "NOTIFY". */
    keepalive_method: string;
    /** Default: "keepalive_state". */
    keepalive_state_file: string;
  };
  nathelper: {
    alias_name: string;
    /** Default: 1. */
    append_sdp_oldmediaip: number;
    /** Default: 0. */
    filter_server_id: number;
    force_socket: string;
    /** Default: 0. 6.1 only. */
    ignore_path: number;
    /** Default: 0. */
    keepalive_timeout: number;
    /** Default: 1. */
    nat_addr_mode: number;
    /** Default: -1. */
    natping_disable_bflag: number;
    /** Default: 0. */
    natping_interval: number;
    /** Default: 1. */
    natping_processes: number;
    natping_socket: string;
    /** Default: "a=nortpproxy:yes". */
    nortpproxy_str: string;
    /** Default: 0. */
    ping_nated_only: number;
    received_avp: string;
    /** Default: -1. */
    sipping_bflag: number;
    sipping_from: string;
    /** Default: "OPTIONS". */
    sipping_method: string;
    /** Default: 0. */
    udpping_from_path: number;
  };
  nats: {
    event_callback: string;
    nats_url: string;
    /** Default: 2. */
    num_publish_workers: number;
    subject_queue_group: string;
  };
  ndb_mongodb: {
    server: string;
  };
  ndb_redis: {
    /** Default: 0. */
    allow_dynamic_nodes: number;
    /** Default: -1. */
    allowed_timeouts: number;
    /** 6.0 and 6.1 only. */
    ca_path: string;
    /** Default: 0. */
    cluster: number;
    /** Default: 1000. */
    cmd_timeout: number;
    /** Default: 1000. */
    connect_timeout: number;
    /** Default: 3. 6.0 and 6.1 only. */
    debug: number;
    /** Default: 0. */
    disable_time: number;
    /** Default: 0. */
    flush_on_reconnect: number;
    /** Default: 0. */
    init_without_redis: number;
    server: string;
  };
  nghttp2: {
    /** 6.1 only. */
    event_callback: string;
    /** 6.1 only. */
    listen_addr: string;
    /** Default: "8282". 6.1 only. */
    listen_port: string;
    /** 6.1 only. */
    tls_private_key: string;
    /** 6.1 only. */
    tls_public_key: string;
  };
  nosip: {
    msg_match: string;
    msg_skip: string;
  };
  outbound: {
    flow_token_secret: string;
    /** Default: -1. */
    force_no_outbound_flag: number;
    /** Default: -1. */
    force_outbound_flag: number;
  };
  p_usrloc: {
    /** Default: 0. */
    UTC_timestamps: number;
    /** Default: 0. */
    alg_location: number;
    /** Default: "callid". */
    callid_column: string;
    /** Default: "cflags". */
    cflags_column: string;
    /** Default: 300. */
    connection_expires: number;
    /** Default: "contact". */
    contact_column: string;
    /** Default: "cseq". */
    cseq_column: string;
    /** Default: 20. */
    cseq_delay: number;
    /** Default: 50. */
    db_err_threshold: number;
    /** Default: 3. */
    db_mode: number;
    /** Default: 0. */
    db_ops_ruid: number;
    /** Default: 10. */
    db_retry_interval: number;
    db_transaction_level: number;
    /** Default: 1. */
    db_update_as_insert: number;
    /** Default: 0. */
    db_use_transactions: number;
    /** Default: "single". */
    default_db_type: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    default_db_url: string;
    /** Default: 0. */
    desc_time_order: number;
    /** Default: "domain". */
    domain_column: string;
    /** Default: "location=cluster,cfa=single". */
    domain_db: string;
    /** Default: "errors". */
    error_column: string;
    /** Default: 3600. */
    expire_time: number;
    /** Default: "expires". */
    expires_column: string;
    /** Default: 1. */
    failover_level: number;
    /** Default: "failover". */
    failover_time_column: string;
    /** Default: 2000. */
    fetch_rows: number;
    /** Default: "flags". */
    flags_column: string;
    /** Default: 9. */
    hash_size: number;
    /** Default: "id". */
    id_column: string;
    /** Default: "instance". */
    instance_column: string;
    /** Default: 0. */
    matching_mode: number;
    /** Default: 0. */
    mdb_availability_control: number;
    /** Default: "methods". */
    methods_column: string;
    /** Default: -1. */
    nat_bflag: number;
    /** Default: "no". */
    num_column: string;
    /** Default: "path". */
    path_column: string;
    /** 6.0 and 6.1 only. */
    preload: string;
    /** Default: "q". */
    q_column: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    read_db_url: string;
    /** Default: "received". */
    received_column: string;
    /** Default: "locdb". */
    reg_db_table: string;
    /** Default: "reg_id". */
    reg_id_column: string;
    /** Default: "rg". */
    risk_group_column: string;
    /** Default: "ruid". */
    ruid_column: string;
    /** Default: "socket". */
    socket_column: string;
    /** Default: "spare". */
    spare_flag_column: string;
    /** Default: "status". */
    status_column: string;
    /** Default: "url". */
    url_column: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: 1. 6.0 and 6.1 only. */
    use_domain_crc32: number;
    /** Default: "user_agent". */
    user_agent_column: string;
    /** Default: "username". */
    user_column: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    write_db_url: string;
    /** Default: 0. */
    write_on_db: number;
    /** Default: 0. */
    write_on_master_db: number;
  };
  path: {
    /** Default: 0. */
    enable_r2: number;
    /** Default: 0. */
    received_format: number;
    /** Default: "received". */
    received_name: string;
    /** Default: 0. */
    sockname_mode: number;
    /** Default: 0. */
    use_received: number;
  };
  pdb: {
    /** Default: 2. 6.0 and 6.1 only. */
    ll_info: number;
    server: string;
    /** Default: 50. */
    timeout: number;
  };
  pdt: {
    /** Default: "0123456789". */
    char_list: string;
    /** Default: 1. */
    check_domain: number;
    /** Default: "pdt". */
    db_table: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    /** Default: 1000. */
    fetch_rows: number;
    /** Default: 0. 6.0 and 6.1 only. */
    mode: number;
    prefix: string;
    /** Default: "prefix". */
    prefix_column: string;
    /** Default: "sdomain". */
    sdomain_column: string;
  };
  peering: {
    radius_config: string;
    /** Default: -1. */
    verify_destination_service_type: number;
    /** Default: -1. */
    verify_source_service_type: number;
  };
  peerstate: {
    /** Default: 300. 6.1 only. */
    cache_cleanup_interval: number;
    /** Default: 3600. 6.1 only. */
    cache_expire: number;
    /** Default: 4096. 6.1 only. */
    cache_hash_size: number;
    /** 6.1 only. */
    callee_avp: string;
    /** 6.1 only. */
    caller_avp: string;
    /** Default: -1. 6.1 only. */
    disable_callee_notify_flag: number;
    /** Default: -1. 6.1 only. */
    disable_caller_notify_flag: number;
    /** Default: -1. 6.1 only. */
    disable_dlg_notify: number;
    /** Default: -1. 6.1 only. */
    disable_reg_notify: number;
    /** Default: 0. 6.1 only. */
    enable_notify_on_trying: number;
    /** 6.1 only. */
    reg_avp: string;
    /** Default: 0. 6.1 only. */
    use_avps: number;
  };
  permissions: {
    address_file: string;
    /** Default: "address". */
    address_table: string;
    /** Default: ".allow". */
    allow_suffix: string;
    /** Default: 1. */
    check_all_branches: number;
    /** Default: 0. */
    db_mode: number;
    db_url: string;
    /** Default: "permissions.allow". */
    default_allow_file: string;
    /** Default: "permissions.deny". */
    default_deny_file: string;
    /** Default: ".deny". */
    deny_suffix: string;
    /** Default: "from_pattern". */
    from_col: string;
    /** Default: "grp". */
    grp_col: string;
    /** Default: "ip_addr". */
    ip_addr_col: string;
    /** Default: 65535. */
    load_backends: number;
    /** Default: "mask". */
    mask_col: string;
    /** Default: 512. */
    max_subnets: number;
    peer_tag_avp: string;
    /** Default: 0. */
    peer_tag_mode: number;
    /** Default: "port". */
    port_col: string;
    /** Default: "priority". */
    priority_col: string;
    /** Default: "proto". */
    proto_col: string;
    /** Default: 5. */
    reload_delta: number;
    /** Default: "ruri_pattern". */
    ruri_col: string;
    /** Default: "src_ip". */
    source_col: string;
    /** Default: 0. 6.1 only. */
    subnet_match_mode: number;
    /** Default: "tag". */
    tag_col: string;
    /** Default: 60. */
    trusted_cleanup_interval: number;
    /** Default: "trusted". */
    trusted_table: string;
  };
  phonenum: {
    resid: string;
    /** Default: 0. */
    smode: number;
  };
  pike: {
    /** Default: 0. */
    pike_log_level: number;
    /** Default: 120. */
    remove_latency: number;
    /** Default: 30. */
    reqs_density_per_unit: number;
    /** Default: 2. */
    sampling_time_unit: number;
  };
  pipelimit: {
    /** Default: 0. */
    clean_unused: number;
    db_url: string;
    /** Default: 6. */
    hash_size: number;
    /** Default: 1. */
    load_fetch: number;
    /** Default: "algorithm". */
    plp_algorithm_column: string;
    /** Default: "plimit". */
    plp_limit_column: string;
    /** Default: "pipeid". */
    plp_pipeid_column: string;
    /** Default: "pl_pipes". */
    plp_table_name: string;
    /** Default: 503. */
    reply_code: number;
    /** Default: "Server Unavailable". */
    reply_reason: string;
    /** Default: 10. */
    timer_interval: number;
    /** Default: 0. */
    timer_mode: number;
  };
  posops: {
    /** Default: -255. 6.0 and 6.1 only. */
    idx0: number;
  };
  prefix_route: {
    /** Default: "prefix_route". */
    db_table: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 1. */
    exit: number;
  };
  presence: {
    /** Default: "active_watchers". */
    active_watchers_table: string;
    /** Default: 100. */
    clean_period: number;
    /** Default: 0. */
    cseq_offset: number;
    /** Default: 1. */
    db_table_lock_type: number;
    /** Default: 100. */
    db_update_period: number;
    db_url: string;
    /** 6.1 only. */
    default_socket: string;
    /** Default: 0. */
    delete_same_subs: number;
    /** Default: 0. */
    enable_dmq: number;
    /** Default: 1. 6.1 only. */
    enable_pres_dmq: number;
    /** Default: 1. 6.1 only. */
    enable_pres_sync_dmq: number;
    /** Default: 0. */
    enable_sphere_check: number;
    /** Default: 0. 6.1 only. */
    enable_subs_dmq: number;
    /** Default: 1. 6.1 only. */
    enable_subs_sync_dmq: number;
    /** Default: 0. */
    expires_offset: number;
    /** Default: 500. */
    fetch_rows: number;
    /** Default: 0. */
    force_delete: number;
    local_log_facility: string;
    /** Default: 2. */
    local_log_level: number;
    /** Default: 3600. */
    max_expires: number;
    /** Default: 0. */
    min_expires: number;
    /** Default: 1. */
    min_expires_action: number;
    /** Default: 10. */
    notifier_poll_rate: number;
    /** Default: 1. */
    notifier_processes: number;
    /** Default: 9. */
    pres_htable_size: number;
    /** Default: 1. */
    pres_subs_mode: number;
    /** Default: "presentity". */
    presentity_table: string;
    /** Default: 1. */
    publ_cache: number;
    /** Default: 0. */
    retrieve_order: number;
    /** Default: "priority". */
    retrieve_order_by: string;
    /** Default: 1. */
    send_fast_notify: number;
    server_address: string;
    /** Default: 0. */
    sip_uri_match: number;
    /** Default: 0. 6.1 only. */
    skip_notify_dmq: number;
    /** Default: 1. */
    startup_mode: number;
    /** Default: 2. */
    subs_db_mode: number;
    /** Default: 9. */
    subs_htable_size: number;
    /** Default: 0. */
    subs_remove_match: number;
    /** Default: 1. */
    subs_respond_200: number;
    /** Default: 1. */
    timeout_rm_subs: number;
    /** Default: 1. */
    timer_mode: number;
    /** Default: 5. */
    waitn_time: number;
    /** Default: "watchers". */
    watchers_table: string;
    xavp_cfg: string;
  };
  presence_conference: {
    /** Default: 3600. */
    default_expires: number;
    /** Default: 0. */
    use_partial_states: number;
  };
  presence_dialoginfo: {
    /** Default: 3600. */
    default_expires: number;
    /** Default: 0. */
    force_dummy_dialog: number;
    /** Default: 0. */
    force_single_dialog: number;
  };
  presence_mwi: {
    /** Default: 3600. */
    default_expires: number;
  };
  presence_profile: {
    /** Default: 3600. */
    default_expires: number;
  };
  presence_reginfo: {
    /** Default: 0. 6.0 and 6.1 only. */
    aggregate_presentities: number;
    /** Default: 3600. */
    default_expires: number;
  };
  presence_xml: {
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 3600. */
    default_expires: number;
    /** Default: 1. */
    disable_bla: number;
    /** Default: 0. */
    disable_presence: number;
    /** Default: 0. */
    disable_winfo: number;
    /** Default: 0. */
    disable_xcapdiff: number;
    /** Default: 0. */
    force_active: number;
    /** Default: 0. */
    force_dummy_presence: number;
    /** Default: 0. */
    force_presence_single_body: number;
    /** Default: 0. */
    integrated_xcap_server: number;
    /** Default: 0. */
    passive_mode: number;
    /** Default: "note". */
    presence_single_body_lookup_element: string;
    /** Default: "Available|Ringing|On the Phone". */
    presence_single_body_priorities: string;
    xcap_server: string;
    /** Default: "xcap". */
    xcap_table: string;
    /** Default: "probation". */
    xcapauth_userdel_reason: string;
  };
  ptimer: {
    /** 6.1 only. */
    default_interval: string;
    /** 6.1 only. */
    default_nworkers: number;
    /** 6.1 only. */
    default_type: number;
    /** 6.1 only. */
    end: string;
    /** 6.1 only. */
    loop: string;
    /** 6.1 only. */
    start: string;
    /** 6.1 only. */
    timer: string;
  };
  pua: {
    /** Default: 1. */
    check_remote_contact: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: "pua". */
    db_table: string;
    /** Default: 1. */
    db_table_lock_write: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 3600. */
    default_expires: number;
    /** Default: 0. */
    dlginfo_increase_version: number;
    /** Default: 500. */
    fetch_rows: number;
    /** Default: -1. */
    hash_size: number;
    /** Default: 0. */
    min_expires: number;
    outbound_proxy: string;
    /** Default: 0. */
    reginfo_increase_version: number;
    /** Default: 100. */
    update_period: number;
  };
  pua_bla: {
    default_domain: string;
    header_name: string;
    outbound_proxy: string;
    server_address: string;
  };
  pua_dialoginfo: {
    /** Default: 0. */
    attribute_display: number;
    callee_entity_when_publish_disabled: string;
    /** Default: 0. */
    callee_trying: number;
    /** Default: 0. */
    caller_confirmed: number;
    caller_entity_when_publish_disabled: string;
    /** Default: -1. */
    disable_callee_publish_flag: number;
    /** Default: -1. */
    disable_caller_publish_flag: number;
    /** Default: 1. */
    include_callid: number;
    /** Default: 1. */
    include_localremote: number;
    /** Default: 0. */
    include_req_uri: number;
    /** Default: 1. */
    include_tags: number;
    /** 6.0 and 6.1 only. */
    local_identity_dlg_var: string;
    /** Default: 0. */
    override_lifetime: number;
    /** Default: 1. */
    publish_dialog_req_within: number;
    pubruri_callee_avp: string;
    pubruri_callee_dlg_var: string;
    pubruri_caller_avp: string;
    pubruri_caller_dlg_var: string;
    /** Default: -1. 6.0 and 6.1 only. */
    refresh_pubruri_avps_flag: number;
    /** Default: -1. */
    send_publish_flag: number;
    /** Default: 0. */
    use_pubruri_avps: number;
    /** Default: 0. 6.0 and 6.1 only. */
    use_uuid: number;
  };
  pua_json: {
    /** Default: 1. */
    pua_include_entity: number;
  };
  pua_reginfo: {
    default_domain: string;
    outbound_proxy: string;
    /** Default: 1. */
    publish_reginfo: number;
    server_address: string;
  };
  pua_usrloc: {
    /** Default: -1. */
    branch_flag: number;
    default_domain: string;
    entity_prefix: string;
  };
  pua_xmpp: {
    server_address: string;
  };
  pv: {
    avp_aliases: string;
    shvset: string;
    varset: string;
  };
  pv_headers: {
    /** Default: 1. */
    auto_msg: number;
    /** Default: 28. */
    header_apply_flag: number;
    /** Default: 27. */
    header_collect_flag: number;
    /** Default: 1024. */
    header_value_size: number;
    /** Default: "Record-Route,Via,Route,Content-Length,Max-Forwards,CSeq". */
    skip_headers: string;
    split_headers: string;
    /** Default: "headers". */
    xavi_name: string;
  };
  pvtpl: {
    /** 6.1 only. */
    tpl: string;
  };
  qos: {
    /** Default: -1. */
    qos_flag: number;
  };
  rabbitmq: {
    /** 6.0 and 6.1 only. */
    amqps_ca_file: string;
    /** Default: 0. */
    direct_reply_to: number;
    /** Default: 1. */
    timeout_sec: number;
    /** Default: 0. */
    timeout_usec: number;
    /** Default: "amqp://guest:guest@localhost:5672/%2F". */
    url: string;
  };
  ratelimit: {
    pipe: string;
    queue: string;
    /** Default: 10. */
    timer_interval: number;
  };
  regex: {
    file: string;
    /** Default: 8192. */
    group_max_size: number;
    /** Default: 20. */
    max_groups: number;
    /** Default: 0. */
    pcre_caseless: number;
    /** Default: 0. */
    pcre_dotall: number;
    /** Default: 0. */
    pcre_extended: number;
    /** Default: 0. */
    pcre_multiline: number;
  };
  registrar: {
    /** Default: 1. */
    append_branches: number;
    /** Default: 0. */
    case_sensitive: number;
    /** Default: 512. */
    contact_max_size: number;
    /** Default: 3600. */
    default_expires: number;
    /** Default: 0. */
    default_expires_range: number;
    /** Default: -1. */
    default_q: number;
    event_callback: string;
    /** Default: 0. */
    expires_range: number;
    /** Default: 0. */
    flow_timer: number;
    /** Default: 1. */
    gruu_enabled: number;
    /** Default: 0. */
    lookup_filter_mode: number;
    /** Default: 0. */
    max_contacts: number;
    /** Default: 0. */
    max_expires: number;
    /** Default: 0. */
    method_filtering: number;
    /** Default: 60. */
    min_expires: number;
    /** Default: 0. */
    min_expires_mode: number;
    /** Default: 0. */
    outbound_mode: number;
    /** Default: 0. */
    path_check_local: number;
    /** Default: 2. */
    path_mode: number;
    /** Default: 0. */
    path_use_received: number;
    realm_prefix: string;
    received_avp: string;
    /** Default: "received". */
    received_param: string;
    /** Default: 0. */
    regid_mode: number;
    /** Default: 0. */
    retry_after: number;
    /** Default: -1. */
    sock_flag: number;
    sock_hdr_name: string;
    /** Default: 0. */
    sock_mode: number;
    /** Default: 0. */
    use_expired_contacts: number;
    /** Default: 0. */
    use_path: number;
    xavp_cfg: string;
    xavp_rcd: string;
    /** Default: 0. */
    xavp_rcd_mask: number;
  };
  rls: {
    /** Default: 100. */
    clean_period: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 0. */
    disable_remote_presence: number;
    /** Default: 0. */
    expires_offset: number;
    /** Default: 500. */
    fetch_rows: number;
    /** Default: 9. */
    hash_size: number;
    /** Default: 0. */
    integrated_xcap_server: number;
    /** Default: 0. */
    max_backend_subs: number;
    /** Default: 7200. */
    max_expires: number;
    /** Default: 0. */
    max_notify_body_length: number;
    /** Default: 10. */
    notifier_poll_rate: number;
    /** Default: 1. */
    notifier_processes: number;
    outbound_proxy: string;
    /** Default: 0. */
    reload_db_subs: number;
    /** Default: -1. */
    rlpres_clean_period: number;
    rlpres_db_url: string;
    /** Default: "rls_presentity". */
    rlpres_table: string;
    rls_event: string;
    /** Default: "rls_watchers". */
    rlsubs_table: string;
    server_address: string;
    /** Default: 1. */
    to_presence_code: number;
    /** Default: 5. */
    waitn_time: number;
    xcap_db_url: string;
    xcap_root: string;
    /** Default: "xcap". */
    xcap_table: string;
  };
  rr: {
    /** Default: 0. */
    add_username: number;
    /** Default: 1. */
    append_fromtag: number;
    custom_user_avp: string;
    /** Default: 1. */
    enable_double_rr: number;
    /** Default: 0. */
    enable_full_lr: number;
    /** Default: 1. */
    enable_socket_mismatch_warning: number;
    /** Default: 0. */
    force_send_socket: number;
    /** Default: 0. */
    ignore_sips: number;
    /** Default: 0. 6.1 only. */
    loose_route_mode: number;
    /** Default: 0. */
    sockname_mode: number;
  };
  rtimer: {
    /** Default: 120. */
    default_interval: number;
    exec: string;
    timer: string;
  };
  rtjson: {
    /** Default: "rtjson". */
    xavp_cfg: string;
  };
  rtpengine: {
    /** Default: 1 (5.6), 0 (6.0 and 6.1). */
    aggressive_redetection: number;
    /** Default: -1. */
    control_cmd_tos: number;
    db_url: string;
    /** Default: "disabled". */
    disabled_col: string;
    /** 6.0 and 6.1 only. */
    dtmf_event: string;
    /** 6.0 and 6.1 only. */
    dtmf_event_callid: string;
    /** 6.1 only. */
    dtmf_event_duration: string;
    /** 6.1 only. */
    dtmf_event_source_ip: string;
    /** 6.1 only. */
    dtmf_event_source_label: string;
    /** 6.0 and 6.1 only. */
    dtmf_event_source_tag: string;
    /** 6.1 only. */
    dtmf_event_tags: string;
    /** 6.0 and 6.1 only. */
    dtmf_event_timestamp: string;
    /** 6.1 only. */
    dtmf_event_type: string;
    /** 6.1 only. */
    dtmf_event_volume: string;
    /** 6.0 and 6.1 only. */
    dtmf_events_sock: string;
    /** Default: 0. 6.1 only. */
    enable_dmq: number;
    /** 6.1 only. */
    event_callback: string;
    extra_id_pv: string;
    force_send_interface: string;
    /** Default: 0 (5.6 and 6.0), 2 (6.1). */
    hash_algo: number;
    /** Default: 256. */
    hash_table_size: number;
    /** Default: 3600. */
    hash_table_tout: number;
    media_duration: string;
    mos_A_label_pv: string;
    mos_B_label_pv: string;
    mos_average_A_pv: string;
    mos_average_B_pv: string;
    mos_average_jitter_A_pv: string;
    mos_average_jitter_B_pv: string;
    mos_average_jitter_pv: string;
    mos_average_packetloss_A_pv: string;
    mos_average_packetloss_B_pv: string;
    mos_average_packetloss_pv: string;
    mos_average_pv: string;
    mos_average_roundtrip_A_pv: string;
    mos_average_roundtrip_B_pv: string;
    mos_average_roundtrip_leg_A_pv: string;
    mos_average_roundtrip_leg_B_pv: string;
    mos_average_roundtrip_leg_pv: string;
    mos_average_roundtrip_pv: string;
    mos_average_samples_A_pv: string;
    mos_average_samples_B_pv: string;
    mos_average_samples_pv: string;
    mos_max_A_pv: string;
    mos_max_B_pv: string;
    mos_max_at_A_pv: string;
    mos_max_at_B_pv: string;
    mos_max_at_pv: string;
    mos_max_jitter_A_pv: string;
    mos_max_jitter_B_pv: string;
    mos_max_jitter_pv: string;
    mos_max_packetloss_A_pv: string;
    mos_max_packetloss_B_pv: string;
    mos_max_packetloss_pv: string;
    mos_max_pv: string;
    mos_max_roundtrip_A_pv: string;
    mos_max_roundtrip_B_pv: string;
    mos_max_roundtrip_leg_A_pv: string;
    mos_max_roundtrip_leg_B_pv: string;
    mos_max_roundtrip_leg_pv: string;
    mos_max_roundtrip_pv: string;
    mos_min_A_pv: string;
    mos_min_B_pv: string;
    mos_min_at_A_pv: string;
    mos_min_at_B_pv: string;
    mos_min_at_pv: string;
    mos_min_jitter_A_pv: string;
    mos_min_jitter_B_pv: string;
    mos_min_jitter_pv: string;
    mos_min_packetloss_A_pv: string;
    mos_min_packetloss_B_pv: string;
    mos_min_packetloss_pv: string;
    mos_min_pv: string;
    mos_min_roundtrip_A_pv: string;
    mos_min_roundtrip_B_pv: string;
    mos_min_roundtrip_leg_A_pv: string;
    mos_min_roundtrip_leg_B_pv: string;
    mos_min_roundtrip_leg_pv: string;
    mos_min_roundtrip_pv: string;
    /** Default: 60. 6.0 and 6.1 only. */
    ping_interval: number;
    /** Default: 1. 6.0 and 6.1 only. */
    ping_mode: number;
    /** Default: 30. */
    queried_nodes_limit: number;
    read_sdp_pv: string;
    rtp_inst_pvar: string;
    /** Default: 0. */
    rtpengine_allow_op: number;
    /** Default: 60. */
    rtpengine_disable_tout: number;
    /** Default: 5. */
    rtpengine_retr: number;
    rtpengine_sock: string;
    /** Default: 1000. */
    rtpengine_tout_ms: number;
    setid_avp: string;
    /** Default: "setid". */
    setid_col: string;
    /** Default: 0. */
    setid_default: number;
    /** Default: "rtpengine". */
    table_name: string;
    /** Default: "url". */
    url_col: string;
    /** Default: "weight". */
    weight_col: string;
    write_sdp_pv: string;
    /** Default: 0. 6.0 and 6.1 only. */
    write_sdp_pv_mode: number;
    wsapi: string;
  };
  rtpproxy: {
    db_url: string;
    extra_id_pv: string;
    ice_candidate_priority_avp: string;
    /** Default: "a=nortpproxy:yes". */
    nortpproxy_str: string;
    rtp_inst_pvar: string;
    /** Default: 60. */
    rtpproxy_disable_tout: number;
    /** Default: 5. */
    rtpproxy_retr: number;
    rtpproxy_sock: string;
    /** Default: 1. */
    rtpproxy_tout: number;
    /** Default: "rtpproxy". */
    table_name: string;
    timeout_socket: string;
    /** 6.0 and 6.1 only. */
    timeout_tag_pv: string;
  };
  sanity: {
    /** Default: 1. */
    autodrop: number;
    /** Default: 3047. */
    default_checks: number;
    /** Default: 0. */
    noreply: number;
    proxy_require: string;
    /** Default: 7. */
    uri_checks: number;
  };
  sca: {
    /** Default: 3600. */
    call_info_max_expires: number;
    /** 6.0 and 6.1 only. */
    contact_fallback: string;
    /** Default: 300. */
    db_update_interval: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** 6.0 and 6.1 only. */
    from_uri_avp: string;
    /** Default: -1. */
    hash_table_size: number;
    /** Default: 15. */
    line_seize_max_expires: number;
    /** Default: -1. */
    onhold_bflag: number;
    outbound_proxy: string;
    /** Default: 120. */
    purge_expired_interval: number;
    server_address: string;
    /** Default: "sca_state". */
    state_table: string;
    /** Default: "sca_subscriptions". */
    subs_table: string;
    /** 6.0 and 6.1 only. */
    to_uri_avp: string;
  };
  sctp: {
    /** Default: 0. */
    sctp_asocmaxrxt: number;
    /** Default: 0. */
    sctp_assoc_reuse: number;
    /** Default: 0. */
    sctp_assoc_tracking: number;
    /** Default: 0. */
    sctp_autoclose: number;
    /** Default: 0. */
    sctp_hbinterval: number;
    /** Default: 0. */
    sctp_init_max_attempts: number;
    /** Default: 0. */
    sctp_init_max_timeo: number;
    /** Default: 0. */
    sctp_max_assocs: number;
    /** Default: 0. */
    sctp_max_burst: number;
    /** Default: 0. */
    sctp_pathmaxrxt: number;
    /** Default: 0. */
    sctp_sack_delay: number;
    /** Default: 0. */
    sctp_sack_freq: number;
    /** Default: 0. */
    sctp_send_retries: number;
    /** Default: 0. */
    sctp_send_ttl: number;
    /** Default: 0. */
    sctp_socket_rcvbuf: number;
    /** Default: 0. */
    sctp_socket_sndbuf: number;
    /** Default: 0. */
    sctp_srto_initial: number;
    /** Default: 0. */
    sctp_srto_max: number;
    /** Default: 0. */
    sctp_srto_min: number;
  };
  seas: {
    clusters: string;
    jain_ping: string;
    listen_sockets: string;
    servlet_ping: string;
    stats_socket: string;
  };
  secfilter: {
    /** Default: "action". */
    action_col: string;
    /** Default: 60. 6.0 and 6.1 only. */
    cleanup_interval: number;
    /** Default: "data". */
    data_col: string;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: 1. */
    dst_exact_match: number;
    /** Default: 5. 6.0 and 6.1 only. */
    reload_delta: number;
    /** Default: "secfilter". */
    table_name: string;
    /** Default: "type". */
    type_col: string;
  };
  secsipid: {
    cache_dir: string;
    /** Default: 3600. */
    cache_expire: number;
    /** Default: 300. */
    expire: number;
    libopt: string;
    /** Default: "secsipid_proc.so". */
    modproc: string;
    /** Default: 5. */
    timeout: number;
  };
  sipcapture: {
    /** Default: "auth_user". */
    auth_user_column: string;
    /** Default: "auth". */
    authorization_column: string;
    /** Default: "callid_aleg". */
    callid_aleg_column: string;
    /** Default: "X-CID". */
    callid_aleg_header: string;
    /** Default: "callid". */
    callid_column: string;
    /** Default: 0. */
    capture_bad_msgs: number;
    capture_mode: string;
    /** Default: "homer01". */
    capture_node: string;
    /** Default: 0. */
    capture_on: number;
    /** Default: "contact_ip". */
    contact_ip_column: string;
    /** Default: "contact_port". */
    contact_port_column: string;
    /** Default: "contact_user". */
    contact_user_column: string;
    /** Default: "content_type". */
    content_type_column: string;
    /** Default: "correlation_id". */
    correlation_column: string;
    /** Default: "cseq". */
    cseq_column: string;
    /** Default: "custom_field1". */
    custom_field1_column: string;
    /** Default: "Mac". */
    custom_field1_header: string;
    /** Default: "custom_field2". */
    custom_field2_column: string;
    /** Default: "IP". */
    custom_field2_header: string;
    /** Default: "custom_field3". */
    custom_field3_column: string;
    /** Default: "Port". */
    custom_field3_header: string;
    /** Default: "date". */
    date_column: string;
    /** Default: 0. */
    db_insert_mode: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: "destination_ip". */
    destination_ip_column: string;
    /** Default: "destination_port". */
    destination_port_column: string;
    /** Default: "diversion". */
    diversion_column: string;
    event_callback: string;
    /** Default: "family". */
    family_column: string;
    /** Default: "from_domain". */
    from_domain_column: string;
    /** Default: "from_tag". */
    from_tag_column: string;
    /** Default: "from_user". */
    from_user_column: string;
    /** Default: "call_id". */
    hash_source: string;
    /** Default: 0. */
    hep_capture_on: number;
    /** Default: 0. */
    insert_retries: number;
    /** Default: 60. */
    insert_retry_timeout: number;
    /** Default: "method". */
    method_column: string;
    /** Default: "micro_ts". */
    micro_ts_column: string;
    /** Default: "msg". */
    msg_column: string;
    /** Default: "rand". */
    mt_mode: string;
    /** Default: "node". */
    node_column: string;
    /** Default: 0. */
    nonsip_hook: number;
    /** Default: "originator_ip". */
    originator_ip_column: string;
    /** Default: "originator_port". */
    originator_port_column: string;
    /** Default: "pid_user". */
    pid_user_column: string;
    /** Default: 0. */
    promiscuous_on: number;
    /** Default: "proto". */
    proto_column: string;
    raw_interface: string;
    /** Default: 0. */
    raw_ipip_capture_on: number;
    /** Default: 0. */
    raw_moni_bpf_on: number;
    /** Default: 0. */
    raw_moni_capture_on: number;
    /** Default: 1. */
    raw_sock_children: number;
    raw_socket_listen: string;
    /** Default: "reason". */
    reason_column: string;
    /** Default: "reply_reason". */
    reply_reason_column: string;
    /** Default: "rtp_stat". */
    rtp_stat_column: string;
    /** Default: "ruri". */
    ruri_column: string;
    /** Default: "ruri_domain". */
    ruri_domain_column: string;
    /** Default: "ruri_user". */
    ruri_user_column: string;
    /** Default: "source_ip". */
    source_ip_column: string;
    /** Default: "source_port". */
    source_port_column: string;
    /** Default: "sip_capture". */
    table_name: string;
    /** Default: "%Y%m%D". 5.6 only. */
    table_time_sufix: string;
    /** Default: "to_domain". */
    to_domain_column: string;
    /** Default: "to_tag". */
    to_tag_column: string;
    /** Default: "to_user". */
    to_user_column: string;
    /** Default: 0. */
    topoh_unmask: number;
    /** Default: "type". */
    type_column: string;
    /** Default: "user_agent". */
    user_agent_column: string;
    /** Default: "via_1_branch". */
    via_1_branch_column: string;
    /** Default: "via_1". */
    via_1_column: string;
  };
  sipdump: {
    /** Default: 0. */
    enable: number;
    event_callback: string;
    /** Default: 0. */
    fage: number;
    /** 6.1 only. */
    fagex: string;
    /** Default: "/tmp". */
    folder: string;
    /** Default: "kamailio-sipdump-". */
    fprefix: string;
    /** Default: 1. */
    mode: number;
    /** Default: 7200. */
    rotate: number;
    /** Default: 100. */
    wait: number;
    /** Default: 0. 6.1 only. */
    wait_mode: number;
  };
  siprepo: {
    /** Default: 180. 6.1 only. */
    expire: number;
    /** Default: 256. 6.1 only. */
    hash_size: number;
    /** Default: 10. 6.1 only. */
    timer_interval: number;
    /** Default: 1. 6.1 only. */
    timer_procs: number;
  };
  siptrace: {
    auth_key: string;
    /** Default: "callid". */
    callid_column: string;
    /** Default: 0. 6.0 and 6.1 only. */
    data_mode: number;
    /** Default: "time_stamp". */
    date_column: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: "direction". */
    direction_column: string;
    duplicate_uri: string;
    evcb_msg: string;
    force_send_sock: string;
    /** Default: "fromip". */
    fromip_column: string;
    /** Default: "fromtag". */
    fromtag_column: string;
    /** Default: 1. */
    hep_capture_id: number;
    /** Default: 0. */
    hep_mode_on: number;
    /** Default: 1. */
    hep_version: number;
    /** Default: "method". */
    method_column: string;
    /** Default: "msg". */
    msg_column: string;
    send_sock_addr: string;
    send_sock_name: string;
    /** Default: "status". */
    status_column: string;
    /** Default: "sip_trace". */
    table: string;
    /** Default: "toip". */
    toip_column: string;
    /** Default: "totag". */
    totag_column: string;
    /** Default: 0. */
    trace_db_mode: number;
    /** Default: 0. */
    trace_delayed: number;
    /** Default: 1. 6.0 and 6.1 only. */
    trace_dialog_ack: number;
    /** Default: 1. 6.0 and 6.1 only. */
    trace_dialog_spiral: number;
    /** Default: -1. */
    trace_flag: number;
    /** Default: 0. */
    trace_init_mode: number;
    trace_local_ip: string;
    /** Default: 0. */
    trace_mode: number;
    /** Default: 0. */
    trace_on: number;
    /** Default: 1. */
    trace_sl_acks: number;
    trace_table_avp: string;
    /** Default: 1. */
    trace_to_database: number;
    traced_user_avp: string;
    /** Default: "traced_user". */
    traced_user_column: string;
    /** Default: 0. */
    xheaders_read: number;
    /** Default: 0. */
    xheaders_write: number;
  };
  siputils: {
    /** Default: "*". */
    contact_flds_separator: string;
    /** Default: 16. 6.0 and 6.1 only. */
    e164_max_len: number;
    /** Default: "*\/*". */
    options_accept: string;
    options_accept_encoding: string;
    /** Default: "en". */
    options_accept_language: string;
    options_support: string;
    /** Default: "$avp(s:rpid)". */
    rpid_avp: string;
    rpid_prefix: string;
    /** Default: ";party=calling;id-type=subscriber;screen=yes". */
    rpid_suffix: string;
  };
  sl: {
    /** Default: 1. */
    bind_tm: number;
    /** Default: 500. */
    default_code: number;
    /** Default: "Internal Server Error". */
    default_reason: string;
    event_callback_fl_ack: string;
    event_callback_lres_sent: string;
    /** Default: 0. */
    rich_redirect: number;
  };
  slack: {
    /** Default: "#webtest". */
    channel: string;
    /** Default: ":ghost:". */
    icon_emoji: string;
    slack_url: string;
    /** Default: "webhookbot". */
    username: string;
  };
  sms: {
    default_net: string;
    domain: string;
    links: string;
    /** Default: 4. */
    max_sms_parts: number;
    modems: string;
    networks: string;
    /** Default: 0. */
    sms_report_type: number;
    /** Default: 0. */
    use_contact: number;
  };
  snmpstats: {
    MsgQueueMajorThreshold: number;
    MsgQueueMinorThreshold: number;
    dlg_major_threshold: number;
    dlg_minor_threshold: number;
    /** Default: 0. */
    export_registrar: number;
    sipEntityType: string;
    snmpCommunity: string;
    snmpVersion: string;
    snmpgetPath: string;
  };
  speeddial: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    domain_prefix: string;
    /** Default: "new_uri". */
    new_uri_column: string;
    /** Default: "sd_domain". */
    sd_domain_column: string;
    /** Default: "sd_username". */
    sd_user_column: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: "username". */
    user_column: string;
  };
  sqlops: {
    /** Default: 0. */
    connect_mode: number;
    /** Default: 128. 6.0 and 6.1 only. */
    log_buf_size: number;
    /** Default: 32. */
    results_maxsize: number;
    sqlcon: string;
    sqlres: string;
    /** Default: 2048. */
    tr_buf_size: number;
  };
  sst: {
    /** Default: 1. */
    enable_stats: number;
    /** Default: 90. */
    min_se: number;
    /** Default: 1. */
    reject_to_small: number;
    /** Default: -1. */
    sst_flag: number;
    timeout_avp: string;
  };
  statistics: {
    variable: string;
  };
  statsc: {
    /** Default: 540. */
    interval: number;
    /** Default: 100. */
    items: number;
    track: string;
  };
  statsd: {
    ip: string;
    port: string;
  };
  sworker: {
    /** 6.0 and 6.1 only. */
    xdata: string;
  };
  tcpops: {
    /** Default: 1. */
    closed_event: number;
    event_callback: string;
  };
  timer: {
    declare_timer: string;
  };
  tls: {
    ca_list: string;
    ca_path: string;
    certificate: string;
    cipher_list: string;
    /** Default: 65536. */
    con_ct_wq_max: number;
    config: string;
    /** Default: 600. */
    connection_timeout: number;
    crl: string;
    /** Default: 4096. */
    ct_wq_blk_size: number;
    /** Default: 10485760. */
    ct_wq_max: number;
    /** Default: "NONE". 5.6 only. */
    engine: string;
    /** Default: "ALL". 5.6 only. */
    engine_algorithms: string;
    /** Default: "NONE". 5.6 only. */
    engine_config: string;
    event_callback: string;
    /** Default: 0. 6.0 and 6.1 only. */
    init_mode: number;
    /** Default: 0. 6.0 and 6.1 only. */
    key_password_mode: number;
    /** 6.1 only. */
    keylog_file: string;
    /** Default: 0. 6.1 only. */
    keylog_mode: number;
    /** 6.1 only. */
    keylog_peer: string;
    /** Default: -1. */
    low_mem_threshold1: number;
    /** Default: -1. */
    low_mem_threshold2: number;
    private_key: string;
    /** 6.0 and 6.1 only. */
    private_key_password: string;
    /** Default: 0. 6.0 and 6.1 only. */
    provider_quirks: number;
    /** 6.1 only. */
    provider_quirks_config: string;
    rand_engine: string;
    /** Default: 0. */
    renegotiation: number;
    /** Default: 0. */
    require_certificate: number;
    /** Default: 0. */
    send_close_notify: number;
    server_name: string;
    /** Default: 0. */
    session_cache: number;
    /** Default: "kamailio-tls-5.x.y". */
    session_id: string;
    /** Default: -1. */
    ssl_freelist_max_len: number;
    /** Default: -1. */
    ssl_max_send_fragment: number;
    /** Default: 0. */
    ssl_read_ahead: number;
    /** Default: -1. */
    ssl_release_buffers: number;
    /** Default: 3. */
    tls_debug: number;
    /** Default: 1. */
    tls_disable_compression: number;
    /** Default: 0. */
    tls_force_run: number;
    /** Default: 3. */
    tls_log: number;
    /** Default: "TLSv1". */
    tls_method: string;
    /** Default: 0. */
    verify_certificate: number;
    /** Default: "off". */
    verify_client: string;
    /** Default: 9. */
    verify_depth: number;
    xavp_cfg: string;
  };
  tls_wolfssl: {
    /** 6.0 only. */
    ca_list: string;
    /** 6.0 only. */
    ca_path: string;
    /** 6.0 only. */
    certificate: string;
    /** 6.0 only. */
    cipher_list: string;
    /** Default: 65536. 6.0 only. */
    con_ct_wq_max: number;
    /** 6.0 only. */
    config: string;
    /** Default: 600. 6.0 only. */
    connection_timeout: number;
    /** 6.0 only. */
    crl: string;
    /** Default: 4096. 6.0 only. */
    ct_wq_blk_size: number;
    /** Default: 10485760. 6.0 only. */
    ct_wq_max: number;
    /** 6.0 only. */
    event_callback: string;
    /** 6.0 only. */
    private_key: string;
    /** Default: 0. 6.0 only. */
    renegotiation: number;
    /** Default: 0. 6.0 only. */
    require_certificate: number;
    /** Default: 0. 6.0 only. */
    send_close_notify: number;
    /** 6.0 only. */
    server_name: string;
    /** Default: 0. 6.0 only. */
    session_cache: number;
    /** Default: "kamailio-tls-5.x.y". 6.0 only. */
    session_id: string;
    /** Default: 0. 6.0 only. */
    ssl_freelist_max_len: number;
    /** Default: -1. 6.0 only. */
    ssl_max_send_fragment: number;
    /** Default: 0. 6.0 only. */
    ssl_read_ahead: number;
    /** Default: 1. 6.0 only. */
    ssl_release_buffers: number;
    /** Default: 3. 6.0 only. */
    tls_debug: number;
    /** Default: 1. 6.0 only. */
    tls_disable_compression: number;
    /** Default: 0. 6.0 only. */
    tls_force_run: number;
    /** Default: 3. 6.0 only. */
    tls_log: number;
    /** Default: "TLSv1". 6.0 only. */
    tls_method: string;
    /** Default: 0. 6.0 only. */
    verify_certificate: number;
    /** Default: "off". 6.0 only. */
    verify_client: string;
    /** Default: 9. 6.0 only. */
    verify_depth: number;
    /** 6.0 only. */
    xavp_cfg: string;
  };
  tlsa: {
    /** 6.1 only. */
    ca_list: string;
    /** 6.1 only. */
    ca_path: string;
    /** 6.1 only. */
    certificate: string;
    /** 6.1 only. */
    cipher_list: string;
    /** Default: 65536. 6.1 only. */
    con_ct_wq_max: number;
    /** 6.1 only. */
    config: string;
    /** Default: 600. 6.1 only. */
    connection_timeout: number;
    /** 6.1 only. */
    crl: string;
    /** Default: 4096. 6.1 only. */
    ct_wq_blk_size: number;
    /** Default: 10485760. 6.1 only. */
    ct_wq_max: number;
    /** 6.1 only. */
    event_callback: string;
    /** Default: 0. 6.1 only. */
    init_mode: number;
    /** Default: 0. 6.1 only. */
    key_password_mode: number;
    /** 6.1 only. */
    keylog_file: string;
    /** Default: 0. 6.1 only. */
    keylog_mode: number;
    /** 6.1 only. */
    keylog_peer: string;
    /** Default: -1. 6.1 only. */
    low_mem_threshold1: number;
    /** Default: -1. 6.1 only. */
    low_mem_threshold2: number;
    /** 6.1 only. */
    private_key: string;
    /** 6.1 only. */
    private_key_password: string;
    /** Default: 0. 6.1 only. */
    provider_quirks: number;
    /** 6.1 only. */
    provider_quirks_config: string;
    /** 6.1 only. */
    rand_engine: string;
    /** Default: 0. 6.1 only. */
    renegotiation: number;
    /** Default: 0. 6.1 only. */
    require_certificate: number;
    /** Default: 0. 6.1 only. */
    send_close_notify: number;
    /** 6.1 only. */
    server_name: string;
    /** Default: 0. 6.1 only. */
    session_cache: number;
    /** Default: "kamailio-tls-5.x.y". 6.1 only. */
    session_id: string;
    /** Default: -1. 6.1 only. */
    ssl_freelist_max_len: number;
    /** Default: -1. 6.1 only. */
    ssl_max_send_fragment: number;
    /** Default: 0. 6.1 only. */
    ssl_read_ahead: number;
    /** Default: -1. 6.1 only. */
    ssl_release_buffers: number;
    /** Default: 3. 6.1 only. */
    tls_debug: number;
    /** Default: 1. 6.1 only. */
    tls_disable_compression: number;
    /** Default: 0. 6.1 only. */
    tls_force_run: number;
    /** Default: 3. 6.1 only. */
    tls_log: number;
    /** Default: "TLSv1". 6.1 only. */
    tls_method: string;
    /** Default: 0. 6.1 only. */
    verify_certificate: number;
    /** Default: "off". 6.1 only. */
    verify_client: string;
    /** Default: 9. 6.1 only. */
    verify_depth: number;
    /** 6.1 only. */
    xavp_cfg: string;
  };
  tm: {
    ac_extra_hdrs: string;
    /** Default: 1. */
    aggregate_challenges: number;
    /** Default: 1. */
    auto_inv_100: number;
    /** Default: "trying -- your call is important to us". */
    auto_inv_100_reason: string;
    /** Default: 0. */
    blst_503: number;
    /** Default: 0. */
    blst_503_def_timeout: number;
    /** Default: 3600. */
    blst_503_max_timeout: number;
    /** Default: 0. */
    blst_503_min_timeout: number;
    /** Default: 1. */
    blst_methods_add: number;
    /** Default: -9. */
    blst_methods_lookup: number;
    /** Default: 0. */
    callid_cseq_matching: number;
    /** Default: 0. */
    callid_matching: number;
    /** Default: 1. */
    cancel_b_method: number;
    contact_flows_avp: string;
    contacts_avp: string;
    /** Default: 500. */
    default_code: number;
    /** Default: "Server Internal Error". */
    default_reason: string;
    /** Default: 1. 6.1 only. */
    delayed_reply: number;
    /** Default: 0. */
    disable_6xx_block: number;
    /** Default: 0. */
    dns_reuse_rcv_socket: number;
    /** Default: 1. 6.0 and 6.1 only. */
    e2e_cancel_hop_by_hop: number;
    /** Default: 1. */
    e2e_cancel_reason: number;
    /** Default: 0. */
    enable_uac_fr: number;
    /** 6.1 only. */
    evcb_local_ack_sent: string;
    event_callback: string;
    event_callback_lres_sent: string;
    /** Default: 0. 6.1 only. */
    evlreq_mode: number;
    /** Default: 5000. */
    exec_time_check: number;
    /** 6.0 and 6.1 only. */
    failover_reply_codes: string;
    /** Default: 0. */
    failure_exec_mode: number;
    /** Default: 3. */
    failure_reply_mode: number;
    /** Default: 0. */
    faked_reply_prio: number;
    /** Default: 120000. */
    fr_inv_timer: number;
    fr_inv_timer_avp: string;
    /** Default: 30000. */
    fr_timer: number;
    fr_timer_avp: string;
    /** Default: 0. 6.0 and 6.1 only. */
    headers_mode: number;
    /** Default: 0. 6.1 only. */
    local_ack_branch_mode: number;
    /** Default: 0. */
    local_ack_mode: number;
    /** Default: 1. */
    local_cancel_reason: number;
    /** Default: 180000. */
    max_inv_lifetime: number;
    /** Default: 32000. */
    max_noninv_lifetime: number;
    /** Default: 1. */
    noisy_ctimer: number;
    on_sl_reply: string;
    /** Default: 0. */
    pass_provisional_replies: number;
    /** Default: 0. */
    relay_100: number;
    /** Default: 1. */
    remap_503_500: number;
    /** Default: 1. */
    reparse_invite: number;
    /** Default: 1. */
    reparse_on_dns_failover: number;
    /** Default: 408. 6.0 and 6.1 only. */
    reply_408_code: number;
    /** Default: "Request Timeout". 6.0 and 6.1 only. */
    reply_408_reason: string;
    /** Default: 1. 6.1 only. */
    reply_matching: number;
    /** Default: 1. */
    reply_relay_mode: number;
    /** Default: 1. */
    restart_fr_on_each_reply: number;
    /** Default: 500. */
    retr_timer1: number;
    /** Default: 4000. */
    retr_timer2: number;
    /** Default: 0. */
    rich_redirect: number;
    /** Default: 1. */
    ruri_matching: number;
    tw_append: string;
    /** Default: 500. */
    unix_tx_timeout: number;
    /** Default: 0. */
    unmatched_cancel: number;
    /** Default: 1. */
    via1_matching: number;
    /** Default: 5000. */
    wt_timer: number;
    xavp_contact: string;
  };
  tmrec: {
    separator: string;
    /** Default: 0. */
    wday: number;
  };
  tmx: {
    /** Default: 1. */
    precheck_trans: number;
  };
  topoh: {
    /** Default: "!!:". */
    callid_prefix: string;
    event_callback: string;
    /** Default: 3. */
    event_mode: number;
    /** Default: 0. */
    mask_callid: number;
    /** Default: "TH". 6.1 only. */
    mask_cookie: string;
    /** Default: "127.0.0.8". */
    mask_ip: string;
    /** Default: "aL9.n8~Hm]Z". */
    mask_key: string;
    /** Default: 0. 6.0 and 6.1 only. */
    mask_mode: number;
    /** Default: 0. */
    sanity_checks: number;
    /** Default: "line". */
    uparam_name: string;
    /** Default: "sr-". */
    uparam_prefix: string;
    /** Default: 0. */
    uri_prefix_checks: number;
    /** Default: 0. 6.0 and 6.1 only. */
    use_mode: number;
    /** Default: "branch". */
    vparam_name: string;
    /** Default: "z9hG4bKsr-". */
    vparam_prefix: string;
  };
  topos: {
    /** Default: 180. */
    branch_expire: number;
    /** Default: 60. */
    clean_interval: number;
    contact_host: string;
    /** Default: 0. */
    contact_mode: number;
    context: string;
    /** Default: "tps". */
    cparam_name: string;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 10800. */
    dialog_expire: number;
    event_callback: string;
    /** Default: 15. */
    event_mode: number;
    /** Default: 0. 6.0 and 6.1 only. */
    header_mode: number;
    /** Default: 0. */
    mask_callid: number;
    /** 6.0 and 6.1 only. */
    methods_nocontact: string;
    /** 6.0 and 6.1 only. */
    methods_noinitial: string;
    /** Default: "SUBSCRIBE". 6.1 only. */
    methods_update_time: string;
    /** Default: 0. */
    rr_update: number;
    /** Default: 0. */
    sanity_checks: number;
    /** Default: "db". */
    storage: string;
    /** Default: 1. 6.0 and 6.1 only. */
    version_table: number;
    xavu_cfg: string;
    xavu_field_a_contact: string;
    /** 6.1 only. */
    xavu_field_a_contact_host: string;
    xavu_field_b_contact: string;
    /** 6.1 only. */
    xavu_field_b_contact_host: string;
    xavu_field_contact_host: string;
  };
  topos_htable: {
    /** Default: 0. 6.0 and 6.1 only. */
    topos_htable_base64: number;
    /** Default: "topos_dialog=>size=4;autoexpire=7200;dmqreplicate=1". 6.0 and 6.1 only. */
    topos_htable_dialog: string;
    /** Default: "topos_transaction=>size=4;autoexpire=7200". 6.0 and 6.1 only. */
    topos_htable_transaction: string;
  };
  topos_redis: {
    serverid: string;
  };
  tsilo: {
    /** Default: 2048. */
    hash_size: number;
    /** Default: 0. */
    use_domain: number;
  };
  uac: {
    auth_password_avp: string;
    auth_realm_avp: string;
    auth_username_avp: string;
    credential: string;
    default_socket: string;
    event_callback: string;
    /** Default: 1. */
    reg_active: number;
    reg_contact_addr: string;
    /** Default: "uacreg". */
    reg_db_table: string;
    reg_db_url: string;
    /** Default: 150. */
    reg_gc_interval: number;
    /** Default: 4. */
    reg_hash_size: number;
    /** Default: 0. */
    reg_keep_callid: number;
    /** Default: 0. */
    reg_random_delay: number;
    /** Default: 0. */
    reg_retry_interval: number;
    /** Default: 90. */
    reg_timer_interval: number;
    /** Default: 0. */
    reg_use_domain: number;
    /** Default: 30. 6.0 and 6.1 only. */
    reload_delta: number;
    /** Default: 0. */
    restore_dlg: number;
    restore_from_avp: string;
    restore_mode: string;
    restore_passwd: string;
    restore_to_avp: string;
    /** Default: "vsf". */
    rr_from_store_param: string;
    /** Default: "vst". */
    rr_to_store_param: string;
  };
  uac_redirect: {
    /** Default: "acc". */
    acc_db_table: string;
    /** Default: "acc_log_request". */
    acc_function: string;
    accept_filter: string;
    /** Default: 0. */
    bflags: number;
    default_filter: string;
    deny_filter: string;
    /** Default: 0. */
    flags_hdr_mode: number;
    /** Default: 10. */
    q_value: number;
  };
  uid_auth_db: {
    /** Default: 0. */
    calculate_ha1: number;
    /** Default: 0. */
    check_all_ha1: number;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "did". */
    did_column: string;
    /** Default: "flags". */
    flags_column: string;
    /** Default: "uid". */
    load_credentials: string;
    /** Default: "ha1". */
    password_column: string;
    /** Default: "ha1b". */
    password_column_2: string;
    /** Default: "password". */
    plain_password_column: string;
    /** Default: "realm". */
    realm_column: string;
    /** Default: 0. */
    use_did: number;
    /** Default: "auth_username". */
    username_column: string;
  };
  uid_avp_db: {
    attr_group: string;
    /** Default: 0. */
    auto_unlock_extra_attrs: number;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "did". */
    did_column: string;
    /** Default: "flags". */
    flags_column: string;
    /** Default: "name". */
    name_column: string;
    /** Default: "scheme". */
    scheme_column: string;
    /** Default: "type". */
    type_column: string;
    /** Default: "uid". */
    uid_column: string;
    /** Default: "uid_uri_attrs". */
    uri_attrs_table: string;
    /** Default: "uid_user_attrs". */
    user_attrs_table: string;
    /** Default: "username". */
    username_column: string;
    /** Default: "value". */
    value_column: string;
  };
  uid_domain: {
    /** Default: 1. */
    db_mode: number;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "did". */
    did_col: string;
    /** Default: "domain". */
    domain_col: string;
    /** Default: "uid_domain". */
    domain_table: string;
    /** Default: "did". */
    domattr_did: string;
    /** Default: "flags". */
    domattr_flags: string;
    /** Default: "name". */
    domattr_name: string;
    /** Default: "uid_domain_attrs". */
    domattr_table: string;
    /** Default: "type". */
    domattr_type: string;
    /** Default: "value". */
    domattr_value: string;
    /** Default: "flags". */
    flags_col: string;
    /** Default: 0. */
    load_domain_attrs: number;
  };
  uid_gflags: {
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: "flags". */
    global_attrs_flags: string;
    /** Default: "name". */
    global_attrs_name: string;
    /** Default: "uid_global_attrs". */
    global_attrs_table: string;
    /** Default: "type". */
    global_attrs_type: string;
    /** Default: "value". */
    global_attrs_value: string;
    /** Default: 0. */
    initial: number;
    /** Default: 0. */
    load_global_attrs: number;
  };
  uid_uri_db: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "did". */
    did_column: string;
    /** Default: "flags". */
    flags_column: string;
    /** Default: "scheme". */
    scheme_column: string;
    /** Default: "uid". */
    uid_column: string;
    /** Default: "uid_uri". */
    uri_table: string;
    /** Default: "username". */
    username_column: string;
  };
  uri_db: {
    /** Default: "subscriber". */
    db_table: string;
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "domain". */
    domain_column: string;
    /** Default: "uri_user". */
    uriuser_column: string;
    /** Default: 0. */
    use_domain: number;
    /** Default: 0. */
    use_uri_table: number;
    /** Default: "username". */
    user_column: string;
  };
  userblocklist: {
    /** Default: "mysql://kamailioro:kamailioro@localhost/kamailio". */
    db_url: string;
    /** Default: "allowlist". */
    globalblocklist_allowlist_col: string;
    /** Default: "description". */
    globalblocklist_description_col: string;
    /** Default: "id". */
    globalblocklist_id_col: string;
    /** Default: "prefix". */
    globalblocklist_prefix_col: string;
    /** Default: "globalblocklist". */
    globalblocklist_table: string;
    /** Default: 10. */
    match_mode: number;
    /** Default: 0. */
    use_domain: number;
    /** Default: "allowlist". */
    userblocklist_allowlist_col: string;
    /** Default: "domain". */
    userblocklist_domain_col: string;
    /** Default: "id". */
    userblocklist_id_col: string;
    /** Default: "prefix". */
    userblocklist_prefix_col: string;
    /** Default: "userblocklist". */
    userblocklist_table: string;
    /** Default: "username". */
    userblocklist_username_col: string;
  };
  usrloc: {
    /** Default: "callid". */
    callid_column: string;
    /** Default: "cflags". */
    cflags_column: string;
    /** Default: 0. */
    close_expired_tcp: number;
    /** Default: "connection_id". */
    connection_id_column: string;
    /** Default: "contact". */
    contact_column: string;
    /** Default: "cseq". */
    cseq_column: string;
    /** Default: 20. */
    cseq_delay: number;
    /** Default: 0. */
    db_check_update: number;
    /** Default: 0. */
    db_clean_tcp: number;
    /** Default: 0. */
    db_insert_null: number;
    /** Default: 0. */
    db_insert_update: number;
    /** Default: 1. */
    db_load: number;
    /** Default: 0. */
    db_mode: number;
    /** Default: 1. */
    db_ops_ruid: number;
    /** Default: 0. */
    db_raw_fetch_type: number;
    /** Default: 0. */
    db_timer_clean: number;
    /** Default: 0. */
    db_update_as_insert: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 0. */
    desc_time_order: number;
    /** Default: "domain". */
    domain_column: string;
    /** Default: "expires". */
    expires_column: string;
    /** Default: 0. */
    expires_type: number;
    /** Default: 2000. */
    fetch_rows: number;
    /** Default: "flags". */
    flags_column: string;
    /** Default: 0. */
    handle_lost_tcp: number;
    /** Default: 10. */
    hash_size: number;
    /** Default: "instance". */
    instance_column: string;
    /** Default: "kamailio.org". */
    ka_domain: string;
    /** Default: 0. */
    ka_filter: number;
    /** Default: "sip:server@kamailio.org". */
    ka_from: string;
    /** Default: 40. 6.0 and 6.1 only. */
    ka_interval: number;
    /** Default: 255. */
    ka_loglevel: number;
    /** Default: " to-uri: [$tu] remote-addr: [$sas]". */
    ka_logmsg: string;
    /** Default: "OPTIONS". */
    ka_method: string;
    /** Default: 0. */
    ka_mode: number;
    /** Default: 20. 6.0 and 6.1 only. */
    ka_randomize: number;
    /** Default: "0". 6.0 and 6.1 only. */
    ka_reply_codes: string;
    /** Default: 0. */
    ka_timeout: number;
    /** Default: "keepalive". */
    keepalive_column: string;
    /** Default: 1. */
    load_rank: number;
    /** Default: 0. */
    matching_mode: number;
    /** Default: "methods". */
    methods_column: string;
    /** Default: -1. */
    nat_bflag: number;
    /** Default: "partition". */
    partition_column: string;
    /** Default: "path". */
    path_column: string;
    preload: string;
    /** Default: "q". */
    q_column: string;
    /** Default: "received". */
    received_column: string;
    /** Default: "reg_id". */
    reg_id_column: string;
    /** Default: 0. */
    rm_expired_delay: number;
    /** Default: "ruid". */
    ruid_column: string;
    /** Default: "server_id". */
    server_id_column: string;
    /** Default: 0. */
    server_id_filter: number;
    /** Default: 0. */
    skip_remote_socket: number;
    /** Default: "socket". */
    socket_column: string;
    /** Default: 60. */
    timer_interval: number;
    /** Default: 0. */
    timer_procs: number;
    /** Default: 0. */
    use_domain: number;
    /** Default: "user_agent". */
    user_agent_column: string;
    /** Default: "username". */
    user_column: string;
    /** Default: 1. */
    version_table: number;
    xavp_contact: string;
  };
  utils: {
    /** Default: 0. */
    forward_active: number;
    pres_db_url: string;
    /** Default: "xcap". */
    xcap_table: string;
  };
  websocket: {
    /** Default: 0. */
    cors_mode: number;
    event_callback: string;
    /** Default: 1. */
    keepalive_interval: number;
    /** Default: 1. */
    keepalive_mechanism: number;
    /** Default: 1. */
    keepalive_processes: number;
    /** Default: 180. */
    keepalive_timeout: number;
    ping_application_data: string;
    /** Default: 5. */
    rm_delay_interval: number;
    /** Default: 3. */
    sub_protocols: number;
    /** Default: 1. */
    timer_interval: number;
    /** Default: 0. */
    verbose_list: number;
  };
  xcap_client: {
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    /** Default: 1. */
    periodical_query: number;
    /** Default: 100. */
    query_period: number;
    /** Default: "xcap". */
    xcap_table: string;
  };
  xcap_server: {
    /** Default: 8192. */
    buf_size: number;
    /** Default: "mysql://kamailio:kamailiorw@localhost/kamailio". */
    db_url: string;
    directory_hostname: string;
    /** Default: -1. */
    directory_scheme: number;
    /** Default: "/xcap-root/". */
    xcap_root: string;
    /** Default: "xcap". */
    xcap_table: string;
    xml_ns: string;
  };
  xhttp: {
    event_callback: string;
    url_match: string;
    url_skip: string;
  };
  xhttp_pi: {
    framework: string;
    /** Default: 0. */
    xhttp_pi_buf_size: number;
    /** Default: "pi". */
    xhttp_pi_root: string;
  };
  xhttp_prom: {
    prom_counter: string;
    prom_gauge: string;
    prom_histogram: string;
    /** Default: "kamailio_". */
    xhttp_prom_beginning: string;
    /** Default: 0. */
    xhttp_prom_buf_size: number;
    /** Default: 0. 6.1 only. */
    xhttp_prom_metadata_flags: number;
    /** Default: 0. 6.0 and 6.1 only. */
    xhttp_prom_pkg_stats: number;
    xhttp_prom_stats: string;
    /** 6.0 and 6.1 only. */
    xhttp_prom_tags: string;
    /** Default: 60. */
    xhttp_prom_timeout: number;
    /** Default: 0. 6.0 and 6.1 only. */
    xhttp_prom_uptime_stat: number;
  };
  xhttp_rpc: {
    /** Default: 0. */
    xhttp_rpc_buf_size: number;
    /** Default: "rpc". */
    xhttp_rpc_root: string;
  };
  xlog: {
    /** Default: 4096. */
    buf_size: number;
    /** Default: 0. */
    force_color: number;
    log_colors: string;
    log_facility: string;
    /** Default: 0. */
    long_format: number;
    /** Default: -1. */
    methods_filter: number;
    /** Default: "<script>: ". */
    prefix: string;
    /** Default: 0. */
    prefix_mode: number;
  };
  xmlops: {
    /** Default: 4095. */
    buf_size: number;
    xml_ns: string;
  };
  xmlrpc: {
    /** Default: 0. */
    autoconversion: number;
    /** Default: 0. */
    double_lf_to_crlf: number;
    /** Default: 1. */
    escape_cr: number;
    event_callback: string;
    /** Default: 0. */
    mode: number;
    route: string;
    url_match: string;
    url_skip: string;
  };
  xmpp: {
    /** Default: "component". */
    backend: string;
    domain_separator: string;
    /** Default: "sip2xmpp.example.net". */
    gateway_domain: string;
    gwmap: string;
    outbound_proxy: string;
    /** Default: "xmpp2sip.example.net". */
    xmpp_domain: string;
    /** Default: "xmpp.example.com". */
    xmpp_host: string;
    /** Default: "secret". */
    xmpp_password: string;
    /** Default: 0. */
    xmpp_port: number;
  };
  xprint: {
    /** Default: 4096. */
    buf_size: number;
  };
}
