internal import Synchronization

/// Who runs the cells: nobody (a plain script), or a host that has called `imbik_lab_connect`.
///
/// This is the library's one global: a cell calls `show` without saying to whom, as it calls `print`.
struct Host: Sendable {
    /// Takes one JSON object as UTF-8, not ended by a zero; copies what it needs before it returns.
    typealias Emit = @convention(c) (_ json: UnsafePointer<CChar>?, _ length: Int) -> Void

    var emit: Emit
    /// The folder with the models' files, where the host names one.
    var modelsFolder: String?
    /// The folder with the course's data, where the host names one.
    var dataFolder: String?

    private static let connected = Mutex<Host?>(nil)

    static var current: Host? {
        get { connected.withLock { $0 } }
        set { connected.withLock { $0 = newValue } }
    }
}

/// Sends a message to the host; in a plain script, prints its text form.
func send(_ message: Message) {
    guard let host = Host.current else {
        if let text = message.scriptText { print(text) }
        return
    }
    var json = message.json.text
    json.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { host.emit($0.baseAddress, $0.count) }
    }
}

/// Connects the library to the process that runs the cells. Not for cells: the host calls it once, by its C name.
///
/// C: `void imbik_lab_connect(void (*emit)(const char *json, size_t length), const char *models_folder, const char *data_folder)`.
/// - Parameters:
///   - emit: is given one JSON object a message; null disconnects.
///   - modelsFolder: a path ended by a zero, or null for the folder in the user's cache.
///   - dataFolder: a path ended by a zero, or null for `lessons/data` where the program was started.
@c(imbik_lab_connect)
public func _imbikLabConnect(
    _ emit: (@convention(c) (_ json: UnsafePointer<CChar>?, _ length: Int) -> Void)?,
    _ modelsFolder: UnsafePointer<CChar>?, _ dataFolder: UnsafePointer<CChar>?
) {
    guard let emit else {
        Host.current = nil
        return
    }
    Host.current = Host(
        emit: emit, modelsFolder: modelsFolder.map { String(cString: $0) }, dataFolder: dataFolder.map { String(cString: $0) })
}
