import CCellHost
import CCrashReports
import CellProtocol
import Glibc

/// Serves one request after another.
///
/// An async cell and a cell that throws never return to their caller: the runtime's contract forbids it. Serving then
/// simply goes on from inside, on top of their frames, which hold a few hundred bytes each.
enum CellHost {
    static func serve() -> Never {
        while true {
            switch channel.receive() {
            case .run(let run): self.run(run)
            case .acknowledge: continue
            case .quit:
                imk_output_flush()
                _exit(0)
            }
        }
    }

    private static func run(_ request: Request.Run) {
        imk_events_name(request.cell)
        ResourceCeilings.apply(request.ceilings)
        guard let handle = dlopen(request.object, RTLD_NOW | RTLD_GLOBAL), let entry = dlsym(handle, request.entry)
        else {
            let reason = dlerror().map { String(cString: $0) } ?? "no reason given"
            channel.send(.notLoaded(cell: request.cell, reason: reason))
            return
        }
        channel.send(.loaded(cell: request.cell, base: UInt(imk_host_load_address(entry))))
        LabConnection.connect()
        imk_host_main_queue_take { CellHost.asyncCellEnded() }
        runningCell.set(request.cell)
        _ = unsafeBitCast(entry, to: (@convention(c) (Int32, UnsafeRawPointer?) -> Int32).self)(0, nil)
        ended()
    }

    /// Called by the main actor's queue when an async cell is done.
    private static func asyncCellEnded() -> Never {
        ended()
        serve()
    }

    private static func ended() {
        imk_output_flush()
        imk_events_name("")
        channel.send(.finished(cell: runningCell.id))
    }
}

/// The cell that runs now; set on the main thread before the cell starts, read from any thread.
final class RunningCell: @unchecked Sendable {
    // Sendable: written only between cells, when no thread of the new cell exists yet; a thread that an earlier cell
    // left behind may see either name.
    private(set) var id = ""

    func set(_ id: String) { self.id = id }
}

let runningCell = RunningCell()
