/// The page of `acopio help schedule`: how to have pipelines run when nobody watches, with files that
/// work as they stand once the paths are yours.
enum SchedulePage {
  static let text = HelpPage.page([
    "schedule: how to have pipelines run at night",
    HelpPage.section("What 'acopio run --scheduled' does", behaviour),
    HelpPage.section("Exit status", statuses),
    "systemd, /etc/systemd/system/acopio.service\n" + indented(service),
    "systemd, /etc/systemd/system/acopio.timer ('systemctl enable --now acopio.timer')\n"
      + indented(timer),
    "cron, for 'crontab -e' (it mails what is printed; a good night prints nothing)\n"
      + indented(crontab),
    """
    With '--output' nothing inside the project changes: the reports, the lock, the log and what is
    kept of runs all lie in that folder. Icinga and Nagios take 'acopio status' as it is.
    The keys of the section "schedule" stand above.
    """,
  ])

  private static let behaviour = [
    ("each pipeline", "runs by itself: one that fails does not keep the others from their reports"),
    ("inputs", "that are younger than \"settled\" wait for the next start: status 75"),
    ("a good run", "prints nothing; alerts stand in alerts.json beside the report"),
    ("a failed run", "leaves the last good report, with FAILED.txt beside it: what standard error"),
    ("", "said too; the next good run removes it"),
    ("the log", ".acopio/log/PIPELINE.jsonl, one JSON object a line, \"keep_runs\" runs long"),
    ("'acopio status'", "says in the morning what is old, failed, overdue or was edited: 0, 1, 2"),
  ]

  private static let statuses = [
    ("0", "published, or nothing new"),
    ("3, 4", "an alert, a stale input, with '--fail-on alert' or '--fail-on stale'"),
    ("75", "try again: another run, a file that changes; the only one worth a retry at once"),
    ("71, 74", "memory or descriptors, the disk: worth a look at the machine"),
    (
      "65, 66, 77, 78", "the data, a missing file, privacy, the pipeline: worth a look at the files"
    ),
    ("129, 130, 143", "ended by a signal; the next start finishes what was complete"),
  ]

  static let service = """
    [Unit]
    Description=Recompute the reports of the federation
    StartLimitIntervalSec=1h
    StartLimitBurst=6

    [Service]
    Type=oneshot
    User=acopio
    ExecStart=/usr/local/bin/acopio -C /srv/federation run --scheduled --wait 600 --output /srv/reports
    Restart=on-failure
    RestartPreventExitStatus=1 3 4 64 65 66 70 73 77 78
    RestartSec=5min
    TimeoutStopSec=10
    MemoryMax=2G
    NoNewPrivileges=yes
    PrivateNetwork=yes
    PrivateTmp=yes
    ProtectHome=yes
    ProtectSystem=strict
    ReadWritePaths=/srv/reports
    """

  static let timer = """
    [Unit]
    Description=Recompute the reports of the federation every night

    [Timer]
    OnCalendar=*-*-* 02:00:00
    Persistent=yes

    [Install]
    WantedBy=timers.target
    """

  static let crontab = """
    MAILTO=office@example.org
    0 2 * * * /usr/local/bin/acopio -C /srv/federation run --scheduled --wait 600 --output /srv/reports
    0 7 * * * /usr/local/bin/acopio -C /srv/federation status --quiet --output /srv/reports
    """

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .map { $0.isEmpty ? "" : "  " + $0 }.joined(separator: "\n")
  }
}
