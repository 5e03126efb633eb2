import JSON

/// What requests and events have in common: a version, a kind and a cell; and typed access to their fields.
struct Message {
    let json: JSONValue
    let kind: String
    let cell: String

    /// - Parameter kind: the key that holds the message's name, `request` or `event`.
    init(_ json: JSONValue, kind key: String) throws(FrameError) {
        guard let version = json["v"]?.integer else { throw .notAMessage("'v' is missing") }
        guard version == Frame.version else {
            throw .notAMessage("version \(version); this program speaks version \(Frame.version)")
        }
        guard let kind = json[key]?.string else { throw .notAMessage("'\(key)' is missing") }
        guard let cell = json["cell"]?.string else { throw .notAMessage("'cell' is missing") }
        (self.json, self.kind, self.cell) = (json, kind, cell)
    }

    func string(_ key: String) throws(FrameError) -> String {
        guard let text = json[key]?.string else { throw .notAMessage("'\(key)' of '\(kind)' is no text") }
        return text
    }

    func integer(_ key: String) throws(FrameError) -> Int {
        guard let value = json[key]?.integer else { throw .notAMessage("'\(key)' of '\(kind)' is no whole number") }
        return value
    }

    func address(_ key: String) throws(FrameError) -> UInt {
        guard let value = json[key]?.address else { throw .notAMessage("'\(key)' of '\(kind)' is no address") }
        return value
    }

    func addresses() throws(FrameError) -> [UInt] {
        guard let values = json["addresses"]?.array else { throw .notAMessage("'addresses' of '\(kind)' is no list") }
        let addresses = values.compactMap(\.address)
        guard addresses.count == values.count else { throw .notAMessage("'addresses' of '\(kind)' holds other things") }
        return addresses
    }
}

func parseMessage(_ frame: some Collection<UInt8>) throws(FrameError) -> JSONValue {
    do throws(JSONError) {
        return try JSONValue(parsing: frame)
    } catch {
        throw .notJSON(error)
    }
}

extension JSONValue {
    /// Addresses are written in hexadecimal, in quotes: the upper half of the address space is no JSON integer.
    static func address(_ value: UInt) -> JSONValue {
        .string("0x" + String(value, radix: 16))
    }

    var address: UInt? {
        guard let text = string, text.hasPrefix("0x") else { return nil }
        return UInt(text.dropFirst(2), radix: 16)
    }
}
