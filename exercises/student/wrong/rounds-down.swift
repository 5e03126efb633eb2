func studentLayers(_ count: Int, of teacher: Int) -> [Int] {
    guard count > 1 else { return [0] }
    let steps = count - 1
    return (0..<count).map { $0 * (teacher - 1) / steps }
}

func studentParameters(_ count: Int, teacher: Int, layers: Int, layerParameters: Int) -> Int {
    teacher - (layers - count) * layerParameters
}
