import Hashing

extension TrainableModel {
    /// SHA-256 of every tensor's name, shape and numbers, as they are now with adapters added: which model this is.
    package var digest: String {
        var record = RecordWriter()
        let largest = tensors.map { $0.shape.reduce(1, *) }.max() ?? 0
        let numbers = UnsafeMutableBufferPointer<Float>.allocate(capacity: largest)
        defer { numbers.deallocate() }
        for (name, shape) in tensors {
            let part = UnsafeMutableBufferPointer(rebasing: numbers[0..<shape.reduce(1, *)])
            write(name, into: part, merged: true)
            record.put(name)
            shape.forEach { record.put(UInt64($0)) }
            SHA256Digest(of: UnsafeRawBufferPointer(part)).bytes.forEach { record.put($0) }
        }
        return record.bytes.withUnsafeBytes { SHA256Digest(of: $0).description }
    }
}
