import CellKernel

/// What a worker prints, up to a limit.
struct WorkerLog {
    private(set) var text = ""
    private(set) var isCut = false
    private var room: Int
    private var stream = StreamText()

    init(most bytes: Int) { room = bytes }

    mutating func append(_ bytes: [UInt8]) {
        isCut = isCut || bytes.count > room
        text += stream.text(Array(bytes.prefix(room)))
        room -= min(room, bytes.count)
    }

    mutating func append(_ other: WorkerLog) {
        append(Array(other.text.utf8))
        isCut = isCut || other.isCut
    }

    mutating func end() { text += stream.end() }
}
