import CCrashReports
import CellProtocol
import Glibc
import JSON

/// The part of a worker that is not the learner's: reads a request, calls, writes the answer, one after another.
///
/// It shares its process with the learner's code, which can do to it what it likes; whoever reads the answers knows.
/// Requests come on descriptor 3 and answers go to 4, so that standard output is the learner's alone.
public enum ImbikWorker {
    /// Serves requests until there are no more; does not return.
    public static func serve(_ calls: [ImbikCall]) -> Never {
        signal(SIGPIPE, SIG_IGN)
        for descriptor in [requests, events] { _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC) }
        imk_events_open(events)
        imk_output_prepare()
        imk_crash_reports_start()
        send(.ready)
        while let frame = receive() {
            guard let json = try? JSONValue(parsing: frame), let request = CallRequest(json) else { _exit(76) }
            imk_events_name(request.nonce)
            let event = answer(request, calls)
            imk_output_flush()
            imk_events_name("")
            send(event)
        }
        _exit(0)
    }

    private static let requests: Int32 = 3
    private static let events: Int32 = 4

    private static func answer(_ request: CallRequest, _ calls: [ImbikCall]) -> WorkerEvent {
        guard let call = calls.first(where: { $0.name == request.call }) else {
            return .unfit(request: request.nonce, reason: "there is no call '\(request.call)'")
        }
        var arguments = ImbikArguments(request.arguments)
        do {
            return .answered(request: request.nonce, value: try call.body(&arguments).json)
        } catch let error as UnfitArgument {
            return .unfit(request: request.nonce, reason: error.description)
        } catch {
            return .threw(request: request.nonce, description: String(describing: error))
        }
    }

    private static func send(_ event: WorkerEvent) {
        var body = event.json.bytes
        if body.count > Frame.largest, case .answered(let request, _) = event { body = WorkerEvent.tooLarge(request: request).json.bytes }
        let frame = Frame.wrap(body)
        imk_events_write(frame, frame.count)
    }

    /// The body of the next frame; nil when nobody asks any more.
    private static func receive() -> [UInt8]? {
        guard let header = read(4) else { return nil }
        let length = header.reduce(0) { $0 << 8 + Int($1) }
        return length <= Frame.largest ? read(length) : nil
    }

    private static func read(_ count: Int) -> [UInt8]? {
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.read(requests, buffer.baseAddress! + filled, count - filled)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else {
                    isWhole = false
                    return
                }
                filled += got
            }
        }
        return isWhole ? bytes : nil
    }
}
