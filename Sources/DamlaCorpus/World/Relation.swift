/// The real relations that stand in lists of `key: value`.
package enum RelationName: String, CaseIterable, Hashable, Sendable {
    case fruitClass = "fruit_class"
    case fruitColour = "fruit_colour"
    case fruitTaste = "fruit_taste"
    case animalClass = "animal_class"
    case animalHome = "animal_home"
    case animalFood = "animal_food"
    case animalYoung = "animal_young"
    case countryCapital = "country_capital"
    case countryContinent = "country_continent"
    case countryLanguage = "country_language"
    case cityCountry = "city_country"
    case companySector = "company_sector"
    case companyCity = "company_city"
    case companyProduct = "company_product"
    case jobPlace = "job_place"
    case jobDoes = "job_does"
    case jobTool = "job_tool"
    case category
    case translate, opposite, past, plural, comparative
    case locative, dative, ablative
    case digit
    case nextNumber = "next_number"
    case nextMonth = "next_month"
    case nextDay = "next_day"

    /// Which of its pairs never stand in a list, and what a model can make of that.
    package var hold: Hold {
        switch self {
        case .fruitClass: .table
        case .fruitColour, .fruitTaste, .animalClass, .animalHome, .animalFood, .countryContinent, .countryLanguage: .classLike
        case .category, .plural, .locative, .dative, .ablative, .past, .comparative: .rule
        case .countryCapital, .cityCountry, .opposite: .single
        case .companyProduct, .jobTool, .animalYoung: .sentencesOnly
        case .companySector, .companyCity, .jobPlace, .jobDoes, .translate, .digit, .nextNumber, .nextMonth, .nextDay: .nothing
        }
    }

    /// How often a list is about it.
    var weight: Double {
        switch self {
        case .fruitClass: 5
        case .translate, .category: 2
        case .animalClass: 1.5
        case .fruitColour, .fruitTaste, .animalHome, .animalFood, .animalYoung, .countryCapital, .countryContinent,
            .countryLanguage, .cityCountry, .companySector, .companyCity, .companyProduct, .jobPlace, .jobDoes, .jobTool,
            .opposite, .past, .plural, .comparative, .locative, .dative, .ablative, .digit, .nextNumber, .nextMonth,
            .nextDay: 1
        }
    }
}

/// Why pairs of a relation are held out, and how many.
package enum Hold: Hashable, Sendable {
    /// Those that the fruits' table marks. Many keys share a value: a model can carry it over from sentences.
    case table
    /// One key in six; many keys share a value.
    case classLike
    /// One key in ten; the value follows from the key by a rule or from its category.
    case rule
    /// One key in twelve; each value belongs to one key: a model must have seen the pair, and fails.
    case single
    /// All: the relation stands in sentences and questions, never in lists.
    case sentencesOnly
    /// None.
    case nothing
}

/// A relation in one language with its pairs.
package struct Relation: Sendable {
    package let name: RelationName
    /// Those that lists may have.
    package let listed: [Pair]
    /// Those that no list has.
    package let held: [Pair]

    /// - Parameter marked: the keys that the table itself holds out.
    init(_ name: RelationName, _ pairs: [Pair], _ language: Language, marked: Set<String> = []) {
        func isHeld(_ pair: Pair) -> Bool {
            func oneIn(_ share: UInt64) -> Bool {
                StableHash.of(language.rawValue + name.rawValue + language.lowercased(pair.key)) % share == 0
            }
            switch name.hold {
            case .table: return marked.contains(pair.key)
            case .classLike: return oneIn(6)
            case .rule: return oneIn(10)
            case .single: return oneIn(12)
            case .sentencesOnly: return true
            case .nothing: return false
            }
        }
        self.name = name
        listed = pairs.filter { !isHeld($0) }
        held = pairs.filter(isHeld)
    }
}

/// A hash that is the same on every run: FNV-1a, its upper 47 bits.
enum StableHash {
    static func of(_ text: String) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return hash >> 17
    }
}
