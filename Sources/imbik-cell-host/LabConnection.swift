import CCellHost
import CCrashReports
import CellProtocol
import Glibc
import JSON

/// Hands ImbikLab, once it is loaded, the way to send displays, progress and claims.
enum LabConnection {
    typealias Emit = @convention(c) (UnsafePointer<CChar>?, Int) -> Void
    typealias Connect = @convention(c) (Emit, UnsafePointer<CChar>?, UnsafePointer<CChar>?) -> Void
    nonisolated(unsafe) private static var connected = false  // main thread only

    static func connect() {
        guard !connected, let symbol = dlsym(nil, "imbik_lab_connect") else { return }
        connected = true
        unsafeBitCast(symbol, to: Connect.self)(
            { json, length in LabConnection.emit(json, length) }, getenv("IMBIK_MODELS"), getenv("IMBIK_DATA"))
    }

    /// Sends one JSON object. What the cell printed before it is flushed first, so that the session can keep the order.
    ///
    /// Only the main thread waits for the acknowledgement: the others would take it from one another.
    private static func emit(_ json: UnsafePointer<CChar>?, _ length: Int) {
        guard let json, length > 0 else { return }
        let bytes = UnsafeRawBufferPointer(start: json, count: length)
        guard let payload = try? JSONValue(parsing: bytes) else { return }
        imk_output_flush()
        channel.send(.lab(cell: runningCell.id, payload: payload))
        guard imk_host_on_main_thread(), payload["progress"] == nil else { return }
        _ = channel.receive()
    }
}
