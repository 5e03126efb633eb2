extension Turkish {
    static let helpOfCourse = #"""
# learn, run
Open the course: read, run and edit its cells, answer its questions.
= Kursu aç: oku, hücrelerini çalıştır ve düzenle, sorularını yanıtla.
Shows the course and goes on where you stopped; with a lesson, opens that. '?' lists the keys. Without a terminal, prints a lesson and runs its cells: the first one unless another is named.
= Kursu gösterir ve kaldığın yerden sürdürür; bir ders verilirse onu açar. Tuşları '?' listeler. Terminal yoksa bir dersi yazar ve hücrelerini çalıştırır: başkası verilmedikçe ilk dersi.
The folder with course.yml. (default: 'lessons' here, or beside the program)
= course.yml dosyasının olduğu klasör. (varsayılan: burada ya da programın yanında 'lessons')
Be this learner this once: their variants and attempts.
= Bu seferlik bu öğrenci ol: onun çeşitlemeleri ve denemeleriyle.
Language of the course: en or tr. (default: the one chosen last, or that of LANG)
= Kursun dili: en ya da tr. (varsayılan: son seçilen ya da LANG değişkenininki)
Lines only: nothing is redrawn, no cursor moves, each answer is a line. For screen readers.
= Yalnız satırlar: hiçbir şey yeniden çizilmez, imleç gezmez, her yanıt bir satırdır. Ekran okuyucular için.
The lesson, by id, folder or number.
= Ders; kimliği, klasörü ya da numarasıyla.
Run every lesson, one after the other, whether or not one fails.
= Biri başarısız olsa da bütün dersleri art arda çalıştır.
Language of the lesson: en or tr. (default: en; with '--all', both)
= Dersin dili: en ya da tr. (varsayılan: en; '--all' ile ikisi de)
Run the cells of a lesson, or of all, and keep their outputs.
= Bir dersin ya da bütün derslerin hücrelerini çalıştır ve çıktılarını sakla.
The outputs are written to outputs/LANGUAGE.json in the lesson's folder, where the site and the terminal find them. '--check' runs again and compares instead: counts and words must be the same, numbers with a fraction may differ by 2 % or by one unit of their last decimal; of cells with the tag 'varies' only the end is compared. A claim that does not hold fails the run, and so does a cell that fails unexpectedly.
= Çıktılar dersin klasöründe outputs/DİL.json dosyasına yazılır; site ve terminal onları orada bulur. '--check' bunun yerine yeniden çalıştırıp karşılaştırır: sayımlar ve sözcükler aynı olmalıdır, kesirli sayılar %2 ya da son basamaklarının bir birimi kadar ayrılabilir; 'varies' etiketli hücrelerin yalnız nasıl bittiği karşılaştırılır. Doğrulanmayan bir sav ya da beklenmedik biçimde başarısız olan bir hücre çalıştırmayı başarısız kılar.
Run this cell, and silently those before it.
= Bu hücreyi, öncekileri de sessizce çalıştır.
Compare with the kept outputs; write nothing.
= Saklanan çıktılarla karşılaştır; bir şey yazma.
Run cells marked 'freeze' too, also where what they depend on is as it was.
= 'freeze' işaretli hücreleri de çalıştır, bağlı oldukları şeyler değişmemiş olsa bile.
# list, status, hint, skip, reset
List the lessons and exercises with how far you are.
= Dersleri ve alıştırmaları, ne kadar ilerlediğinle birlikte listele.
JSON: learner, language, current (the lesson that was open last) and lessons, an array of objects with lesson, folder, title, state (new, started, finished), fraction (read so far), minutes, minutesLeft, cells, cellsDone, points, possible, goals, exercises (an array of objects with exercise, state, attempts, hintsTaken, best) and quizzes.
= JSON: learner, language, current (en son açık olan ders) ve lessons; bu sonuncusu şu alanları olan nesnelerin dizisidir: lesson, folder, title, state (new, started, finished), fraction (okunan bölüm), minutes, minutesLeft, cells, cellsDone, points, possible, goals, exercises (exercise, state, attempts, hintsTaken, best alanlı nesnelerin dizisi) ve quizzes.
Language: en or tr. (default: the one chosen last, or that of LANG)
= Dil: en ya da tr. (varsayılan: son seçilen ya da LANG değişkenininki)
Show where you are and what you have reached.
= Nerede olduğunu ve neye ulaştığını göster.
JSON: the fields of 'imbik list'.
= JSON: 'imbik list' komutunun alanları.
Explain the course's terms: all of them, or those named.
= Kursun terimlerini açıkla: hepsini ya da adı verilenleri.
A term is found in either language, and by how its words begin. In 'imbik learn', g opens the glossary.
= Terim her iki dilde ve sözcüklerinin başından bulunur. 'imbik learn' içinde sözlükçeyi g açar.
The term, or words of it.
= Terim ya da içindeki sözcükler.
Give the next hint for a quiz: the one where you are, or the one named.
= Bir soru için sıradaki ipucunu ver: bulunduğun soru ya da adı verilen soru için.
Every hint is counted. When all have been given, the last one is repeated and not counted.
= Her ipucu sayılır. Hepsi verildikten sonra sonuncusu yinelenir ve sayılmaz.
The quiz, by id or as LESSON/QUIZ.
= Soru; kimliğiyle ya da DERS/SORU olarak.
Leave behind what waits for you in the lesson; of a quiz, show the answer.
= Derste seni bekleyeni geride bırak; bir soruysa yanıtını göster.
What you answer to a quiz after seeing its answer does not count.
= Bir soruya yanıtını gördükten sonra verdiğin yanıt sayılmaz.
Start a lesson, or the whole course, again.
= Bir derse ya da bütün kursa yeniden başla.
The place, your changes to cells, the hints and the attempts are forgotten. A copy is kept beside the progress; 'imbik progress import' brings it back.
= Kaldığın yer, hücrelerdeki değişikliklerin, ipuçları ve denemeler unutulur. İlerlemenin yanında bir kopya saklanır; onu 'imbik progress import' geri getirir.
The whole course.
= Bütün kurs.
Do not ask.
= Sorma.
# report, progress, submit, grade, check
Report on the whole course: every lesson with its goals and quizzes.
= Bütün kurs için rapor ver: hedefleri ve sorularıyla her ders.
Show, export or import what is kept about you.
= Senin için saklananları göster, dışa ya da içe aktar.
Show your learner id and where your progress is kept.
= Öğrenci kimliğini ve ilerlemenin nerede saklandığını göster.
Your variants of the quizzes follow from the learner id. 'imbik progress --learner ID' sets it for good; other commands take '--learner ID' for one run.
= Sorularının çeşitlemeleri öğrenci kimliğinden çıkar. 'imbik progress --learner KİMLİK' onu kalıcı olarak belirler; öteki komutlarda '--learner KİMLİK' bir çalıştırma için geçerlidir.
JSON: learner, path, attempts (how many) and learners (all that have attempts here).
= JSON: learner, path, attempts (kaç deneme) ve learners (burada denemesi olan herkes).
Write all your progress as JSON, for a copy or another machine.
= Bütün ilerlemeni JSON olarak yaz; kopya ya da başka bir makine için.
The fields are described in docs/commands.md.
= Alanlar docs/commands.md dosyasında anlatılır.
The file. Without one, or for '-', standard output.
= Dosya. Verilmezse ya da '-' ise standart çıktı.
Merge progress that was exported, here or on another machine.
= Burada ya da başka bir makinede dışa aktarılmış ilerlemeyi ekle.
Attempts are added and never lost. Of places and cells the ones that changed last count. Importing twice is harmless.
= Denemeler eklenir, hiçbiri yitmez. Kalınan yerlerin ve hücrelerin en son değişmiş olanı geçerlidir. İki kez içe aktarmanın zararı yoktur.
The file. Without one, or for '-', standard input.
= Dosya. Verilmezse ya da '-' ise standart girdi.
Write your answers to a file that you can hand in.
= Yanıtlarını, teslim edebileceğin bir dosyaya yaz.
The file has every answer that you gave, with the attempts, hints and times, and what you wrote for exercises. It has no score: 'imbik grade' computes it afresh. lessons/answers.schema.json describes it.
= Dosyada verdiğin her yanıt, denemeler, ipuçları ve zamanlarla birlikte, alıştırmalar için yazdıklarınla bulunur. Puan bulunmaz: onu 'imbik grade' yeniden hesaplar. Biçimi lessons/answers.schema.json anlatır.
Where your exercises are.
= Alıştırmalarının bulunduğu klasör.
The file; '-' is standard output.
= Dosya; '-' standart çıktıdır.
Write your certificate, once the course is done.
= Kurs tamamlanınca sertifikanı yaz.
The course is done when every lesson was read to its end, with half of its points, and the last lesson with 80 % of them; until then this says what is missing. The page is HTML, to be printed. It is made from the progress on this machine; whoever wants to rely on it has your answers graded, with 'imbik submit' and 'imbik grade'.
= Her ders sonuna kadar okunup puanlarının yarısı, son derste yüzde 80'i alınınca kurs tamamlanmıştır; o zamana kadar bu komut eksik olanları söyler. Sayfa HTML'dir, yazdırılabilir. Bu makinedeki ilerlemeden yapılır; ona güvenmek isteyen, yanıtlarını 'imbik submit' ve 'imbik grade' ile değerlendirtir.
Your name as it stands there. (default: a line to write it on)
= Orada yazacak adın. (varsayılan: elle yazmak için bir çizgi)
What you want to be called in the report.
= Raporda görünmesini istediğin ad.
Grade answers and exercises afresh, of one learner or a class.
= Yanıtları ve alıştırmaları yeniden notlandır; bir öğrencininkileri ya da bir sınıfınkileri.
A score in a file is never trusted. Files that cannot be graded are reported by name and do not stop the rest. Of one learner's files the one that was written last counts.
= Dosyadaki puana hiç güvenilmez. Notlandırılamayan dosyalar adlarıyla bildirilir ve ötekileri durdurmaz. Bir öğrencinin dosyalarından en son yazılanı geçerlidir.
Exercises are compiled and run in a sandbox, each different file once, and their grades kept in a gradebook: a run that was stopped goes on where it was. docs/grading.md says what the sandbox protects against.
= Alıştırmalar yalıtılmış bir alanda derlenip çalıştırılır, birbirinden farklı her dosya bir kez; notları bir not defterinde saklanır: durdurulan bir çalışma kaldığı yerden sürer. Yalıtımın nelere karşı koruduğunu docs/grading.md anlatır.
Exit codes: 0 everything was graded, 1 something was not, 5 nothing was.
= Çıkış kodları: 0 her şey notlandırıldı, 1 bir şey notlandırılamadı, 5 hiçbir şey notlandırılmadı.
What to write: table, json, csv, junit, gradescope or exercism.
= Ne yazılacağı: table, json, csv, junit, gradescope ya da exercism.
Write to this file; of several gradescope or exercism results, a folder. (default: standard output)
= Bu dosyaya yaz; birden çok gradescope ya da exercism sonucu için bir klasör. (varsayılan: standart çıktı)
Grade this exercise and nothing else, or 'quizzes'; can be repeated.
= Yalnız bu alıştırmayı ya da 'quizzes' ile yalnız soruları notlandır; birden çok kez verilebilir.
How many programs are compiled and run at a time. (default: one for each processor)
= Aynı anda kaç program derlenip çalıştırılsın. (varsayılan: işlemci başına bir)
Grade exercises anew that are in the gradebook, and say which grades changed.
= Not defterindeki alıştırmaları da yeniden notlandır ve hangi notların değiştiğini söyle.
The database that keeps the grades of exercises.
= Alıştırmaların notlarını saklayan veritabanı.
Run programs without a sandbox, as your own: only if you trust all who handed in.
= Programları yalıtmadan, kendininkiler gibi çalıştır: yalnız teslim edenlerin hepsine güveniyorsan.
Which attempt counts: best, first or last.
= Hangi deneme geçerli: best (en iyisi), first (ilki) ya da last (sonuncusu).
Also give the reasons of quizzes with 'graded: true', which learners have not seen.
= 'graded: true' olan soruların gerekçelerini de ver; öğrenciler onları görmemiştir.
Language of the report: en or tr. (default: that of LANG)
= Raporun dili: en ya da tr. (varsayılan: LANG değişkenininki)
Answer files, Swift files named after exercises, folders of them (everything below), or '-' for an answer file on standard input.
= Yanıt dosyaları, alıştırmaların adlarını taşıyan Swift dosyaları, bunların klasörleri (altındaki her şey) ya da standart girdideki bir yanıt dosyası için '-'.
Report what is wrong in the lessons and exercises: blocks, options, quizzes, links, translations.
= Derslerdeki ve alıştırmalardaki yanlışları bildir: bloklar, seçenekler, sorular, bağlantılar, çeviriler.
Every variant of every quiz is computed, from the real model files. Of every exercise it is proved that the starter fails, the solution passes, and every wrong solution fails the checks that it names, all of them and no other, and is told its reason; what ran before is not run again. Every problem comes with file, line, column and the line itself. Warnings, such as an outdated translation, do not fail the check.
= Her sorunun her çeşitlemesi gerçek model dosyalarından hesaplanır. Her alıştırma için başlangıcın kaldığı, çözümün geçtiği, her yanlış çözümün tam olarak adını verdiği denetimlerden kaldığı ve nedeninin söylendiği kanıtlanır; daha önce çalışmış olan yeniden çalıştırılmaz. Her sorun; dosyası, satırı, sütunu ve satırın kendisiyle gelir. Eskimiş çeviri gibi uyarılar denetimi başarısız kılmaz.
Add the course's new ids to ids.txt, the list of those that progress is kept under.
= Kursun yeni kimliklerini, ilerlemenin altında saklandığı kimliklerin listesi olan ids.txt dosyasına ekle.
Confirm the translations of the named lessons as they are: write the present hashes into them.
= Adı verilen derslerin çevirilerini oldukları gibi onayla: şimdiki özetleri içlerine yaz.
Lessons by id, folder or number. All of them when none is named.
= Dersler; kimliği, klasörü ya da numarasıyla. Hiçbiri verilmezse hepsi.
"""#
}
