import Diagnostics

/// A tensor as the header lists it, before its place in the file is checked.
struct TensorListing {
    var name: NameRange
    /// Outermost first.
    var shape: [Int]
    var type: GGUFType
    var elementCount: Int
    var byteCount: Int
    /// Relative to the start of the tensor data.
    var offset: UInt64

    /// Reads one listing: name, number of dimensions, dimensions (innermost first), type, offset.
    init(_ cursor: inout HeaderCursor, _ what: @autoclosure () -> Phrase) throws(GGUFError) {
        let (bytes, file) = (cursor.bytes, cursor.file)
        name = try cursor.string("the name of \(what())")
        let name = name
        func text() -> String { name.text(in: bytes) }

        let dimensionCount = try cursor.uint32("tensor '\(text())'")
        guard (1...4).contains(dimensionCount) else {
            throw GGUFError(.dimensionCount(tensor: text(), count: dimensionCount), file: file)
        }
        var dimensions: [UInt64] = []
        dimensions.reserveCapacity(4)
        for _ in 0..<dimensionCount { dimensions.append(try cursor.uint64("tensor '\(text())'")) }
        type = GGUFType(code: try cursor.uint32("tensor '\(text())'"))
        offset = try cursor.uint64("tensor '\(text())'")

        shape = []
        shape.reserveCapacity(4)
        elementCount = 1
        for dimension in dimensions.reversed() {
            guard dimension > 0 else {
                throw GGUFError(.emptyDimension(tensor: text(), dimensions: dimensions), file: file)
            }
            guard let length = Int(exactly: dimension) else {
                throw GGUFError(.tooLarge(tensor: text(), dimensions: dimensions), file: file)
            }
            let (product, overflow) = elementCount.multipliedReportingOverflow(by: length)
            guard !overflow else { throw GGUFError(.tooLarge(tensor: text(), dimensions: dimensions), file: file) }
            elementCount = product
            shape.append(length)
        }

        byteCount = 0
        guard let block = type.block else { return }
        let rowLength = shape[shape.count - 1]
        guard rowLength % block.elements == 0 else {
            throw GGUFError(.partialBlock(tensor: text(), type: type, rowLength: rowLength), file: file)
        }
        let (total, overflow) = (elementCount / block.elements).multipliedReportingOverflow(by: block.bytes)
        guard !overflow else { throw GGUFError(.tooLarge(tensor: text(), dimensions: dimensions), file: file) }
        byteCount = total
    }

    /// Checks that the tensors lie in the file, aligned and apart, and gives them their places.
    static func place(
        _ listings: [TensorListing], after headerEnd: Int, alignment: Int, in storage: FileBytes, file: String
    ) throws(GGUFError) -> [GGUFTensor] {
        let bytes = storage.bytes
        // The data starts at the next multiple of the alignment; a file without tensors may end before it.
        let padding = (alignment - headerEnd % alignment) % alignment
        let available = max(0, bytes.count - headerEnd - padding)

        var tensors: [GGUFTensor] = []
        tensors.reserveCapacity(listings.count)
        var sorted = true
        for listing in listings {
            guard listing.offset % UInt64(alignment) == 0 else {
                throw GGUFError(
                    .unaligned(tensor: listing.name.text(in: bytes), offset: listing.offset, alignment: alignment), file: file)
            }
            guard let offset = Int(exactly: listing.offset), offset <= available, listing.byteCount <= available - offset else {
                throw GGUFError(
                    .outside(
                        tensor: listing.name.text(in: bytes), offset: listing.offset, byteCount: listing.byteCount,
                        available: available),
                    file: file)
            }
            let position = headerEnd + padding + offset
            if let last = tensors.last, last.position > position { sorted = false }
            tensors.append(
                GGUFTensor(
                    name: listing.name.text(in: bytes), shape: listing.shape, type: listing.type,
                    elementCount: listing.elementCount, byteCount: listing.byteCount, position: position, storage: storage))
        }

        let byPosition = sorted ? tensors : tensors.sorted { $0.position < $1.position }
        for (left, right) in zip(byPosition, byPosition.dropFirst())
        where left.position + max(left.byteCount, 1) > right.position {
            throw GGUFError(.overlap(tensor: left.name, other: right.name), file: file)
        }
        return tensors
    }
}
