import JSON

extension ValueType {
    /// Where a value is none of this type, and what was wanted there; nil where it is one.
    func mismatch(_ value: JSONValue, at path: ValuePath = ValuePath()) -> (path: ValuePath, wanted: ValueType)? {
        switch (self, value) {
        case (.int, .integer), (.bool, .bool), (.string, .string): return nil
        case (.double, _) where value.floating != nil, (.float, _) where value.floating != nil: return nil
        case (.optional, .null): return nil
        case (.optional(let wrapped), _): return wrapped.mismatch(value, at: path)
        case (.array(let element), .array(let values)):
            for (index, value) in values.enumerated() {
                if let found = element.mismatch(value, at: path.appending(.index(index))) { return found }
            }
            return nil
        case (.dictionary(let element), .object(let members)):
            for member in members {
                if let found = element.mismatch(member.value, at: path.appending(.key(member.key))) { return found }
            }
            return nil
        case (.int, _), (.bool, _), (.string, _), (.double, _), (.float, _), (.array, _), (.dictionary, _):
            return (path, self)
        }
    }
}
