import CellProtocol
package import JSON

/// What the runner asks of a worker: one call with its arguments.
package struct CallRequest: Hashable, Sendable {
    /// Names this request and no other; nobody can know it before the request has come. The answer must carry it.
    package var nonce: String
    package var call: String
    package var arguments: [JSONValue]

    package init(nonce: String, call: String, arguments: [JSONValue]) {
        (self.nonce, self.call, self.arguments) = (nonce, call, arguments)
    }
}

extension CallRequest {
    package var json: JSONValue {
        [
            "v": .integer(Frame.version), "nonce": .string(nonce), "call": .string(call), "arguments": .array(arguments),
        ]
    }

    /// Nil for anything else.
    package init?(_ json: JSONValue) {
        guard json["v"]?.integer == Frame.version, let nonce = json["nonce"]?.string, let call = json["call"]?.string,
            let arguments = json["arguments"]?.array
        else { return nil }
        self.init(nonce: nonce, call: call, arguments: arguments)
    }
}
