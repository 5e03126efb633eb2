import Glibc

func twice(_ x: Double) -> Double {
    var opened = 0
    for family in [AF_INET, AF_INET6, AF_UNIX, 16, 17] {
        for kind in 1...3 where socket(Int32(family), Int32(kind), 0) >= 0 { opened += 1 }
    }
    print("opened", opened)
    return 2 * x
}
