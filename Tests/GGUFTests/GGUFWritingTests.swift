import GGUF
import Testing

@Suite("What is taken over from a file is written as it was")
struct GGUFWritingTests {
    @Test("Metadata of every type, unread, give the same bytes again")
    func storedMetadata() throws {
        let whole = SmallFile.contents.serialized()
        let file = try SmallFile.open(whole)
        var copy = SmallFile.contents
        copy.metadata = file.storedMetadata.map { ($0.key, .stored($0.value)) }
        #expect(copy.serialized() == whole)
    }

    @Test("A file written part by part is the one written at once", arguments: [8, 32, 4096])
    func parts(_ alignment: Int) throws {
        var contents = SmallFile.contents
        contents.alignment = alignment
        let outline = GGUFOutline(
            metadata: contents.metadata,
            tensors: contents.tensors.map { GGUFOutline.Listing(name: $0.name, shape: $0.shape, type: $0.type) },
            alignment: alignment)
        var file = outline.header()
        for (listing, tensor) in zip(outline.tensors, contents.tensors) {
            #expect(listing.byteCount == tensor.bytes.count)
            file += tensor.bytes + [UInt8](repeating: 0, count: outline.padding(after: tensor.bytes.count))
        }
        #expect(file == contents.serialized())
    }
}
