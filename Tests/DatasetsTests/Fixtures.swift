import Foundation
import JSON

/// A stored file of this folder's `Fixtures`.
func fixture(_ name: String, testFile: String = #filePath) throws -> JSONValue {
    let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
    return try JSONValue(parsing: Data(contentsOf: file))
}

extension JSONValue {
    var integers: [Int] { (array ?? []).compactMap(\.integer) }
    var doubles: [Double] { (array ?? []).compactMap(\.double) }
}
