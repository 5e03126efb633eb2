// Loads compiled cells, one after another, and runs them. Everything that a cell can break is in this process, so it
// holds nothing else: no course, no progress, no terminal. The session starts it with five descriptors:
// 0 /dev/null, 1 and 2 pipes for what the cell prints, 3 requests, 4 events, 5 the watcher's status.

import CCellHost
import CCrashReports
import CellProtocol
import Glibc

signal(SIGPIPE, SIG_IGN)
imk_host_split(5)
let channel = Channel(requests: 3, events: 4)
imk_output_prepare()
imk_crash_reports_start()
imk_host_throws_record()
imk_host_errors_catch { ThrownErrors.report($0) }
channel.send(.ready)
CellHost.serve()
