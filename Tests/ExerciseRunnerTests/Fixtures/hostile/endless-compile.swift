// The type has 2^40 parts.
func double<T>(_ x: T) -> (T, T) { (x, x) }
func twice(_ x: Double) -> Double {
    let a = double(double(double(double(double(double(double(double(double(double(x))))))))))
    let b = double(double(double(double(double(double(double(double(double(double(a))))))))))
    let c = double(double(double(double(double(double(double(double(double(double(b))))))))))
    let d = double(double(double(double(double(double(double(double(double(double(c))))))))))
    print(d)
    return x
}
