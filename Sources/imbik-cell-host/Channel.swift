import CCrashReports
import CellProtocol
import Glibc
import JSON

/// The host's end of the conversation. Both descriptors move out of the way of a cell that counts from 3.
struct Channel {
    private let requests: Int32

    init(requests: Int32, events: Int32) {
        func moved(_ descriptor: Int32, to wanted: Int32) -> Int32 {
            let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, wanted)
            close(descriptor)
            return copy
        }
        self.requests = moved(requests, to: 198)
        imk_events_open(moved(events, to: 199))
    }

    func send(_ event: Event) {
        let body = event.json.bytes
        guard body.count <= Frame.largest else { return }
        let frame = Frame.wrap(body)
        imk_events_write(frame, frame.count)
    }

    /// Waits for the next request. The process ends when the session is gone or does not make sense.
    func receive() -> Request {
        let header = read(4)
        let length = header.reduce(0) { $0 << 8 + Int($1) }
        guard length <= Frame.largest else { _exit(76) }
        guard let request = try? Request(frame: read(length)) else { _exit(76) }
        return request
    }

    private func read(_ count: Int) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
            while filled < count {
                let got = Glibc.read(requests, buffer.baseAddress! + filled, count - filled)
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { _exit(0) }
                filled += got
            }
        }
    }
}
