import Lessons

/// What the pages say themselves, in one language.
struct SiteWords {
    let language: Language

    private func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    // MARK: - Page

    var skipToContent: String { say("Skip to the content", "İçeriğe geç") }
    var lessons: String { say("Lessons", "Dersler") }
    var lesson: String { say("Lesson", "Ders") }
    var home: String { say("Home", "Ana sayfa") }
    var search: String { say("Search", "Ara") }
    var searchCourse: String { say("Search the course", "Kursta ara") }
    var close: String { say("Close", "Kapat") }
    var theme: String { say("Light or dark", "Açık ya da koyu") }
    var keys: String { say("Keys", "Tuşlar") }
    var contents: String { say("On this page", "Bu sayfada") }
    var previous: String { say("Previous", "Önceki") }
    var next: String { say("Next", "Sonraki") }
    var turn: String { say("Previous and next lesson", "Önceki ve sonraki ders") }
    var otherLanguage: String { say("Bu sayfa Türkçe", "This page in English") }
    var printCourse: String { say("The whole course on one page", "Bütün kurs tek sayfada") }
    var glossary: String { say("Glossary", "Sözlükçe") }
    var glossarySummary: String {
        say("The course's words, with their Turkish names.", "Kursun terimleri, İngilizce adlarıyla.")
    }
    var playground: String { say("Playground", "Deneme alanı") }
    var playgroundSummary: String {
        say(
            "A small language model in this page: see its tokens, what it expects next, and where it looks.",
            "Bu sayfanın içinde küçük bir dil modeli: belirteçlerini, sırada ne beklediğini ve nereye baktığını gör.")
    }
    var playgroundNeedsScript: String {
        say("The model needs JavaScript and WebAssembly. In the terminal the same:", "Model JavaScript ve WebAssembly ister. Terminalde aynısı:")
    }
    var playgroundMissing: String {
        say(
            "This site was made without the engine that computes the model in the page. 'Tools/build-playground' makes it; then build the site again. In the terminal the same:",
            "Bu site, modeli sayfada hesaplayan motor olmadan yapıldı. Motoru 'Tools/build-playground' yapar; ardından siteyi yeniden kur. Terminalde aynısı:")
    }
    var tryInPlayground: String { say("Try prompts on damla in this browser", "damla'da istemleri bu tarayıcıda dene") }
    var introducedIn: String { say("Introduced in", "İlk geçtiği yer:") }
    var feed: String { say("Feed", "Akış") }
    var madeWith: String { say("Made with imbik", "imbik ile yapıldı") }
    var footnotes: String { say("Notes", "Notlar") }
    var back: String { say("Back to the text", "Metne dön") }
    var goals: String { say("After this lesson you can", "Bu dersten sonra şunları yapabilirsin") }
    var models: String { say("Models", "Modeller") }
    var privacy: String {
        say(
            "Everything on these pages stays in your browser.", "Bu sayfalardaki her şey tarayıcında kalır.")
    }
    func minutes(_ count: Int) -> String { say("\(count) minutes", "\(count) dakika") }
    func questions(_ count: Int) -> String { say(count == 1 ? "1 question" : "\(count) questions", "\(count) soru") }
    func cells(_ count: Int) -> String { say(count == 1 ? "1 cell" : "\(count) cells", "\(count) hücre") }

    // MARK: - Translations

    var notTranslated: String {
        say("This lesson has not been translated to English yet.", "Bu ders henüz Türkçeye çevrilmedi; aşağıdaki metin İngilizce.")
    }
    var outdated: String {
        say(
            "The original has changed since this section was translated.",
            "Bu bölümün aslı çeviriden sonra değişti.")
    }
    func outdatedLesson(_ count: Int) -> String {
        say(
            "Parts of the original have changed since this translation was confirmed: \(count) \(count == 1 ? "section" : "sections").",
            "Çevirinin onaylanmasından bu yana aslının \(count) bölümü değişti.")
    }

    // MARK: - Cells

    var inTheTerminal: String { say("In the terminal: ", "Terminalde: ") }
    var output: String { say("Output", "Çıktı") }
    func frozenOn(_ date: String) -> String { say("frozen on \(date)", "\(date) tarihinde donduruldu") }
    var staleOutput: String {
        say("from an earlier version of this code", "bu kodun önceki bir sürümünden")
    }
    var neverRun: String { say("This cell has no kept output yet.", "Bu hücrenin saklanmış çıktısı henüz yok.") }
    var meantToFail: String { say("This cell is meant to fail.", "Bu hücrenin başarısız olması isteniyor.") }
    var doesNotHold: String { say("does not hold:", "doğru değil:") }
    func provenance(_ toolchain: String, _ machine: String) -> String {
        say(
            "The outputs were computed with \(toolchain) on \(machine) and kept; nothing runs in this page.",
            "Çıktılar \(toolchain) ile, \(machine) üzerinde hesaplanıp saklandı; bu sayfada hiçbir hücre çalışmıyor.")
    }

    var exerciseWord: String { say("Exercise", "Alıştırma") }
    func exerciseOf(_ lesson: String) -> String { say("An exercise of the lesson: \(lesson)", "Bir ders alıştırması: \(lesson)") }
    var startingPoint: String { say("What you start from", "Başlangıç noktan") }
    var howToSolve: String {
        say(
            "The command puts the file into my-exercises/; 'imbik exercise check --watch' checks it whenever you save.",
            "Komut dosyayı my-exercises/ klasörüne koyar; 'imbik exercise check --watch' her kaydedişinde denetler.")
    }
    func exercise(_ name: String) -> String {
        say("The exercise '\(name)' is for the terminal:", "'\(name)' alıştırması terminal içindir:")
    }

    // MARK: - Quizzes

    func question(_ number: Int) -> String { say("Question \(number)", "Soru \(number)") }
    var questionBelow: String { say("Question", "Soru") }
    func points(_ count: Int) -> String { say(count == 1 ? "1 point" : "\(count) points", "\(count) puan") }
    var check: String { say("Check", "Denetle") }
    var yourAnswer: String { say("Your answer", "Yanıtın") }
    var severalRight: String { say("Any number of these may be right.", "Bunlardan birkaçı doğru olabilir.") }
    var putInOrder: String { say("Put these in order.", "Bunları sıraya koy.") }
    func hint(_ number: Int, of count: Int) -> String {
        count == 1 ? say("Hint", "İpucu") : say("Hint \(number) of \(count)", "İpucu \(number)/\(count)")
    }
    var needsScript: String {
        say("Answering in the page needs JavaScript. In the terminal it does not:", "Sayfada yanıtlamak JavaScript ister; terminalde istemez:")
    }
    func obstacle(_ obstacle: QuizMaterial.Obstacle) -> String {
        switch obstacle {
        case .graded:
            say(
                "This question is for a grade: the page keeps your answer and does not know the right one.",
                "Bu soru not içindir: sayfa yanıtını saklar, doğrusunu bilmez.")
        case .gradedOrder:
            say("This question is for a grade and is answered in the terminal:", "Bu soru not içindir, terminalde yanıtlanır:")
        case .missingModel(let name):
            say(
                "The key is computed from the model \(name), which was not there when this page was made. The terminal asks it:",
                "Anahtar \(name) modelinden hesaplanır; bu sayfa yapılırken o model yoktu. Terminalde sorulur:")
        case .tooManyVariants(let count):
            say(
                "This question has \(count) variants, too many for a page. The terminal asks it:",
                "Bu sorunun \(count) biçimi var, bir sayfa için çok fazla. Terminalde sorulur:")
        case .tooManyItems(let count):
            say("With \(count) items this question is for the terminal:", "Bu soru \(count) ögesiyle terminal içindir:")
        case .faulty: say("This question cannot be asked as it stands:", "Bu soru bu haliyle sorulamıyor:")
        }
    }

    // MARK: - Home

    var courseSummary: String {
        say(
            "How large language models are adapted to a job: fine-tuning, distillation, prompting and offline inference, on a real model, on your own machine.",
            "Büyük dil modelleri bir işe nasıl uyarlanır: ince ayar, damıtma, istem yazma ve çevrimdışı çıkarım; gerçek bir modelle, kendi makinende.")
    }
    var start: String { say("Start with the first lesson", "İlk dersle başla") }
    var resume: String { say("Go on where you were", "Kaldığın yerden sürdür") }
    var progress: String { say("Your answers", "Yanıtların") }
    var progressText: String {
        say(
            "They are kept in this browser and sent nowhere. Save them as a file to hand them in: it is the file that 'imbik submit' writes and 'imbik grade' reads.",
            "Bu tarayıcıda saklanır, hiçbir yere gönderilmez. Teslim etmek için dosyaya kaydet: 'imbik submit' komutunun yazdığı, 'imbik grade' komutunun okuduğu dosyanın aynısıdır.")
    }
    var yourName: String { say("Your name", "Adın") }
    var learnerID: String { say("Your learner id", "Öğrenci kimliğin") }
    var learnerText: String {
        say(
            "The numbers in your questions follow from the id. Take the one that the terminal or your instructor gave you; a new id brings other numbers.",
            "Sorularındaki sayılar bu kimlikten türer. Terminalin ya da eğitmeninin verdiğini kullan; yeni bir kimlik başka sayılar getirir.")
    }
    var saveAnswers: String { say("Save my answers", "Yanıtlarımı kaydet") }
    var forget: String { say("Forget everything", "Hepsini unut") }
    var howKeysAreKept: String { say("How the right answers are kept", "Doğru yanıtlar nasıl saklanıyor") }
    var keysText: String {
        say(
            "The pages hold the right answers and the reasons only as salted hashes and as text that is locked with the answer. So nobody reads them by accident, not even in the page's source. It is no secret: whoever wants to can try all choices, or numbers, until one opens. Questions for a grade therefore have no key in the page at all, and a file of answers has no score in it: grading computes it afresh.",
            "Sayfalarda doğru yanıtlar ve gerekçeler yalnızca tuzlanmış özetler ve yanıtla kilitlenmiş metinler olarak bulunur. Böylece kimse onları, sayfanın kaynağına baksa bile, yanlışlıkla okumaz. Ama gizli değildirler: isteyen, biri açılana dek bütün seçenekleri ya da sayıları deneyebilir. Bu yüzden not için sorulan soruların anahtarı sayfada hiç bulunmaz; yanıt dosyasında da puan yoktur, puanı değerlendirme yeniden hesaplar.")
    }
    var missingPage: String { say("There is no such page", "Böyle bir sayfa yok") }
    var missingText: String { say("It may have been renamed. All lessons are here:", "Adı değişmiş olabilir. Bütün dersler burada:") }
}
