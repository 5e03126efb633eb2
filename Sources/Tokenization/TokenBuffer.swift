/// Tokens as they are found, in memory of its own that grows by doubling.
struct TokenBuffer: ~Copyable {
    private var memory: UnsafeMutablePointer<TokenID>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        self.capacity = capacity
        memory = .allocate(capacity: capacity)
    }

    deinit { memory.deallocate() }

    /// Makes room for `extra` more tokens.
    @inline(__always)
    mutating func reserve(_ extra: Int) {
        if capacity - count < extra { grow(extra) }
    }

    @inline(never)
    private mutating func grow(_ extra: Int) {
        capacity = max(2 * capacity, count + extra)
        let larger = UnsafeMutablePointer<TokenID>.allocate(capacity: capacity)
        larger.update(from: memory, count: count)
        memory.deallocate()
        memory = larger
    }

    /// Adds a token, for which there is room; a negative one, which stands for a byte without a token, adds nothing.
    @inline(__always)
    mutating func append(_ token: Int32) {
        assert(count < capacity, "room is reserved before tokens are added")
        memory[count] = TokenID(rawValue: token)
        count += token < 0 ? 0 : 1
    }

    /// Adds `count` tokens kept at `source`, where nine can be read; there is room for nine.
    @inline(__always)
    mutating func append(_ source: UnsafeRawPointer, count added: Int) {
        // A fixed size is copied in three moves, whatever the count.
        UnsafeMutableRawPointer(memory + count).copyMemory(from: source, byteCount: 4 * WordCache.mostTokens)
        count += added
    }

    /// Copies tokens out again.
    func copy(_ range: Range<Int>, to target: UnsafeMutableRawPointer) {
        target.copyMemory(from: memory + range.lowerBound, byteCount: 4 * range.count)
    }

    func array() -> [TokenID] { Array(UnsafeBufferPointer(start: memory, count: count)) }
}
