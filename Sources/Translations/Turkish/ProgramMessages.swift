extension Turkish {
    static let programMessages = #"""
# Adapting models
the checkpoint of an earlier run is there
= önceki bir çalışmanın kayıt noktası duruyor
'--resume' goes on with it, '--overwrite' starts anew
= '--resume' onu sürdürür, '--overwrite' baştan başlar
there is no checkpoint to resume from
= sürdürülecek bir kayıt noktası yok
start without '--resume'
= '--resume' olmadan başlat
the control learns from right answers, and these texts have none
= denetim öğrencisi doğru yanıtlardan öğrenir; bu metinlerde ise yok
nothing can be measured on texts without right answers
= doğru yanıtı olmayan metinlerle hiçbir şey ölçülemez
'--labelled' names a file with labelled examples
= '--labelled' etiketli örneklerin dosyasını verir
warning: {0} of {1} held-out examples are (almost) the same as training texts
= uyarı: ayrılan {1} örnekten {0} tanesi eğitim metinleriyle (neredeyse) aynı
nothing is held out: {0} of {1} examples is less than one of each label
= hiçbir şey ayrılmıyor: {1} örneğin {0} kadarı, her etiketten bir örnek bile etmiyor
hold out more, or give '--heldout' a file
= daha çoğunu ayır ya da '--heldout' ile bir dosya ver
warning: {0} of {1} held-out examples are (almost) the same as training examples
= uyarı: ayrılan {1} örnekten {0} tanesi eğitim örnekleriyle (neredeyse) aynı
the text can't be read
= metin okunamıyor
give a file that is there
= var olan bir dosya ver
the text is not UTF-8
= metin UTF-8 değil
convert it with 'iconv -t UTF-8'
= 'iconv -t UTF-8' ile dönüştür
the text is too short to measure perplexity on
= metin, şaşkınlığı (perplexity) ölçmek için çok kısa
give some sentences
= birkaç tümce ver
a folder has this name
= bu adda bir klasör var
the file is there already
= dosya zaten var
give the name of a file
= bir dosya adı ver
'--overwrite' replaces it
= '--overwrite' onun yerine yazar
nothing can be written in this folder
= bu klasöre bir şey yazılamıyor
make it, or choose another with '--out'
= klasörü oluştur ya da '--out' ile başkasını seç
the written file has {0} parameters instead of {1}
= yazılan dosyada {1} yerine {0} parametre var
stopped while the control was trained; the student is written
= denetim öğrencisi eğitilirken durduruldu; öğrenci yazıldı
stopped after step {0} of {1}; nothing is lost
= {1} adımın {0}. adımından sonra durduruldu; hiçbir şey yitmedi
stopped while the model was being written
= model yazılırken durduruldu
stopped while the model was being written; nothing is lost
= model yazılırken durduruldu; hiçbir şey yitmedi
stopped while the model was being measured; the file is written
= model ölçülürken durduruldu; dosya yazıldı
nothing was trained yet
= henüz hiçbir şey eğitilmedi
  to go on: {0}
=   sürdürmek için: {0}
writing the corpus, learning the vocabulary
= derlem yazılıyor, sözlük öğreniliyor
the corpus of damla is not here
= damla'nın derlemi burada değil
'--corpus FOLDER' names the folder
= klasörü '--corpus KLASÖR' verir
# Measuring speed
the Swift compiler is not in PATH, so no cell can run
= Swift derleyicisi PATH üzerinde değil; bu yüzden hücre çalıştırılamaz
the process for cells is not beside this program
= hücreleri çalıştıran program bu programın yanında değil
swift build -c release
= swift build -c release
a cell that adds 1 to {0} showed '{1}' and ended with {2}
= {0} sayısına 1 ekleyen bir hücre '{1}' gösterdi ve şöyle bitti: {2}
nothing was measured
= hiçbir şey ölçülmedi
the text can't be read, or is empty
= metin okunamıyor ya da boş
name a UTF-8 file
= bir UTF-8 dosyası ver
the tokens of the text do not give the text back
= metnin belirteçlerinden metnin kendisi geri gelmiyor
along its gradient the loss rises by {0} instead of {1} nats
= kayıp, gradyanı boyunca {1} nat yerine {0} nat yükseliyor
nothing was measured; './imbik test' finds the layer at fault
= hiçbir şey ölçülmedi; hatalı katmanı './imbik test' bulur
in {0}, the loss is {1} instead of {2} nats, and the cosine of the gradients {3}
= {0} ile kayıp {2} nat yerine {1} nat, gradyanların kosinüsü {3}
nothing was measured; './imbik test' finds the kernel at fault
= hiçbir şey ölçülmedi; hatalı çekirdeği './imbik test' bulur
the fast path chose token {0} at step {1}, the plain one {2}, {3} above it
= hızlı yol {1}. adımda {0} numaralı belirteci seçti, yalın yol {2} numaralıyı; fark {3}
a prompt read in pieces has scores that differ by {0} from the prompt read at once
= parça parça okunan istemin puanları, bir kerede okunanınkinden {0} kadar ayrılıyor
# Course
there is no course here
= burada kurs yok
'--course FOLDER' names the folder with course.yml
= course.yml dosyasının olduğu klasörü '--course KLASÖR' verir
the course has no lesson that can be read
= kursta okunabilen ders yok
there is no answer file here
= burada yanıt dosyası yok
name the files that 'imbik submit' wrote, or the folder that they are in; their names end in .json
= 'imbik submit' komutunun yazdığı dosyaları ya da içinde durdukları klasörü ver; adları .json ile biter
the course has no quiz to grade
= kursta notlandırılacak soru yok
the quiz '{0}' has no hints
= '{0}' sorusunun ipucu yok
no quiz of the lesson '{0}' waits for an answer
= '{0}' dersinde yanıt bekleyen soru yok
name one: imbik hint QUIZ
= birini adıyla ver: imbik hint SORU
nothing waits in the lesson '{0}'
= '{0}' dersinde bekleyen bir şey yok
the lesson '{0}' has no text in {1}
= '{0}' dersinin şu dilde metni yok: {1}
the lesson '{0}' has no cells
= '{0}' dersinde hücre yok
the kept outputs cannot be read
= saklanan çıktılar okunamıyor
remove the file and run the lesson again
= dosyayı silip dersi yeniden çalıştır
the outputs cannot be kept: {0}
= çıktılar saklanamıyor: {0}
./imbik learn finds or names it
= ./imbik learn onu bulur ya da adını söyler
no descriptors are left for a pipe
= bir boru için dosya tanımlayıcısı kalmadı
'ulimit -n' says how many there may be
= kaç tane olabileceğini 'ulimit -n' söyler
# Files
the file cannot be read
= dosya okunamıyor
the file cannot be written
= dosya yazılamıyor
the file cannot be written: {0}
= dosya yazılamıyor: {0}
is there space, and is the folder yours?
= yer var mı, klasör senin mi?
the glossary has nothing on '{0}'
= sözlükçede '{0}' için bir şey yok
'imbik glossary' lists all terms
= 'imbik glossary' bütün terimleri listeler
there is another file of that name, which is no certificate
= o adda başka bir dosya var ve bir sertifika değil
there is another file of that name, which is not an answer file
= o adda başka bir dosya var ve bir yanıt dosyası değil
give another name
= başka bir ad ver
standard input is not UTF-8 text
= standart girdi UTF-8 metni değil
give the prompt as UTF-8
= istemi UTF-8 olarak ver
standard input is empty
= standart girdi boş
echo '{"text": "Hello"}' | imbik tokenize
= echo '{"text": "Merhaba"}' | imbik tokenize
line {0}: {1}
= {0}. satır: {1}
this is not a JSON object: {0}
= bu bir JSON nesnesi değil: {0}
a field "tokens" with a list of token numbers is missing
= belirteç numaralarının listesi olan "tokens" alanı eksik
a field "text" with a string is missing
= metin olan "text" alanı eksik
the answer can't be written as JSON
= yanıt JSON olarak yazılamıyor
"""#
}
