extension Turkish {
    static let helpOfOfflineInference = #"""
# infer
Answer a file of queries ahead of time, many at once.
= Bir dosya dolusu sorguyu önceden, çoğunu bir arada yanıtla.
Standard input has one JSON object a line: {"id": 7, "text": "is it safe?"}, with 'score' also "continuation". The answers are JSON lines in the same order, each with 'line' and 'id' of its query: 'label', 'probability' and 'probabilities' of 'classify', 'text', 'tokens' and 'stopReason' of 'generate', 'logProbability' and 'tokens' of 'score'. They are the same whatever the width and the threads.
= Standart girdide her satır bir JSON nesnesidir: {"id": 7, "text": "güvenli mi?"}; 'score' için "continuation" da olur. Yanıtlar aynı sırayla JSON satırlarıdır; her birinde sorgusunun 'line' ve 'id' alanları bulunur: 'classify' için 'label', 'probability' ve 'probabilities', 'generate' için 'text', 'tokens' ve 'stopReason', 'score' için 'logProbability' ve 'tokens'. Genişlik ve iş parçacığı sayısı ne olursa olsun yanıtlar aynıdır.
A bad line is reported by its number, in the file that '--errors' names, and the rest goes on. With '--output' every answer is on the disk before the next ones are computed; after a kill, '--resume' goes on behind the last whole line. The format and its promises are described in docs/offline-inference.md.
= Bozuk bir satır numarasıyla, '--errors' dosyasına bildirilir ve gerisi sürer. '--output' ile her yanıt, sonrakiler hesaplanmadan diske yazılmış olur; öldürülen bir işi '--resume' son tam satırın ardından sürdürür. Biçim ve verdiği sözler docs/offline-inference.md dosyasında anlatılır.
What is done with each query: classify, generate or score.
= Her sorguyla ne yapılacağı: classify, generate ya da score.
With 'classify': the labels to choose among, separated by commas.
= 'classify' ile: aralarından seçilecek etiketler, virgülle ayrılmış.
Draws the solved examples, and the texts where '--temperature' is above 0.
= Çözülmüş örnekleri, '--temperature' 0'dan büyükse metinleri de çeker.
With 'generate': new tokens at most.
= 'generate' ile: en çok kaç yeni belirteç.
With 'generate': 0 takes the likeliest token, 1 draws by the model's own probabilities.
= 'generate' ile: 0 en olası belirteci alır, 1 modelin kendi olasılıklarıyla çeker.
With 'generate': end before this text; can be given several times.
= 'generate' ile: bu metinden önce bitir; birkaç kez verilebilir.
Queries that are computed at once. The answers do not depend on it.
= Bir arada hesaplanan sorgular. Yanıtlar buna bağlı değildir.
The file for the answers. (default: standard output)
= Yanıtların yazılacağı dosya. (varsayılan: standart çıktı)
Go on with the answers that '--output' has already.
= '--output' dosyasında bulunan yanıtlardan sürdür.
The file for lines that have no answer. (default: standard error)
= Yanıtı olmayan satırların yazılacağı dosya. (varsayılan: standart hata)

# cache
Keep predictions, and ask for them in microseconds.
= Tahminleri sakla ve onları mikrosaniyeler içinde sor.
A cache is an SQLite file. A prediction belongs to its query, to the task, to everything in the prompt, and to the model's file: where one of these changes, nothing that was computed before is served. Queries that differ in capital letters, white space or final punctuation only are one; docs/offline-inference.md has the rules.
= Önbellek bir SQLite dosyasıdır. Bir tahmin sorgusuna, göreve, istemdeki her şeye ve modelin dosyasına aittir: bunlardan biri değişirse önce hesaplananlar verilmez. Yalnızca büyük harfleri, boşlukları ya da sonundaki noktalaması değişen sorgular birdir; kurallar docs/offline-inference.md dosyasında.
Compute what a cache does not have yet.
= Önbellekte henüz olmayanları hesapla.
Reads queries as 'imbik infer' does. What is in the cache already and has not expired is not computed again, so an interrupted fill is simply started again; others may ask the cache meanwhile.
= Sorguları 'imbik infer' gibi okur. Önbellekte olan ve süresi dolmamış tahminler yeniden hesaplanmaz; yarıda kalan bir doldurmayı yeniden başlatman yeter. Bu sırada başkaları önbelleğe sorabilir.
The cache; it is made where it is not there.
= Önbellek; yoksa oluşturulur.
The cache.
= Önbellek.
Whose capital letters belong to which small ones: en or tr, where I belongs to ı. Fixed when a cache is made.
= Hangi büyük harf hangi küçük harfin: en ya da I harfinin ı olduğu tr. Önbellek oluşturulurken belirlenir.
Predictions expire after this time, such as 30d, 12h or 10m. (default: never)
= Tahminlerin süresi bu kadar zaman sonra dolar, örneğin 30d, 12h ya da 10m. (varsayılan: hiç)
Compute old predictions anew, the most popular first.
= Eski tahminleri, en çok sorulanlardan başlayarak yeniden hesapla.
Those computed longer ago than this, such as 7d, 12h or 30m.
= Bundan daha önce hesaplananlar, örneğin 7d, 12h ya da 30m.
Those that expire within this time, such as 1d. Expired ones always count.
= Süresi bu kadar zaman içinde dolacaklar, örneğin 1d. Süresi dolmuş olanlar hep sayılır.
At most so many.
= En çok bu kadar.
Look predictions up; no model is loaded.
= Tahminlere bak; model yüklenmez.
Exit code 1 where a query has no prediction, or one that has expired.
= Bir sorgunun tahmini yoksa ya da süresi dolmuşsa çıkış kodu 1 olur.
The number of the task, prompt and model that are meant; 'imbik cache stats' shows them. (default: the newest)
= Hangi görev, istem ve model olduğunun numarası; 'imbik cache stats' gösterir. (varsayılan: en yenisi)
The queries.
= Sorgular.
What a cache has, how old it is, and how often it had the answer.
= Önbellekte ne var, ne kadar eski ve yanıt ne sıklıkla onda bulundu.
The JSON's fields are described in docs/commands.md.
= JSON alanları docs/commands.md dosyasında anlatılır.
Print predictions as JSON lines.
= Tahminleri JSON satırları olarak yaz.
Each line has query, asked, answer, computed, expires (milliseconds since 1970) and hits.
= Her satırda query, asked, answer, computed, expires (1970'ten beri milisaniye) ve hits bulunur.

# serve
Answer queries over HTTP, from a cache of predictions.
= Sorguları bir tahmin önbelleğinden HTTP ile yanıtla.
POST /predict takes one query {"id": 7, "text": "is it safe?"} or an array of them. /healthz, /metrics (for Prometheus) and /openapi.json are for programs; the page at / shows what is asked and what the cache has.
= POST /predict bir sorgu {"id": 7, "text": "güvenli mi?"} ya da sorgulardan bir dizi alır. /healthz, /metrics (Prometheus için) ve /openapi.json programlar içindir; / adresindeki sayfa neler sorulduğunu ve önbellekte nelerin bulunduğunu gösterir.
With '--fallback model', what the cache does not have is computed and kept; the task, the prompt and the model are given as to 'imbik cache fill'. Otherwise no model is loaded, and the answer is "unknown".
= '--fallback model' ile önbellekte olmayanlar hesaplanır ve saklanır; görev, istem ve model 'imbik cache fill' için olduğu gibi verilir. Yoksa model yüklenmez ve yanıt "unknown" olur.
Only this machine can ask, unless '--host' says otherwise; then a token is needed. Each request is one line of JSON on standard error, without the query. Ctrl-C or SIGTERM stops, after what was asked is answered. The limits are described in docs/offline-inference.md.
= '--host' başka bir şey demedikçe yalnızca bu makine sorabilir; derse bir erişim anahtarı gerekir. Her istek standart hatada, sorgusu olmadan bir JSON satırıdır. Ctrl-C ya da SIGTERM, sorulmuş olanlar yanıtlandıktan sonra durdurur. Sınırlar docs/offline-inference.md dosyasında anlatılır.
What answers where the cache does not: none or model.
= Önbelleğin yanıtlamadığını kimin yanıtladığı: none (hiç kimse) ya da model.
The address to listen at.
= Dinlenecek adres.
The port to listen at; 0 takes a free one.
= Dinlenecek kapı; 0 boş bir kapı alır.
A file whose first line is the token that those who ask must have.
= İlk satırı, soranlarda bulunması gereken erişim anahtarı olan bir dosya.
Write a line of JSON for each request to standard error.
= Her istek için standart hataya bir JSON satırı yaz.
With '--fallback model', what is done with each query: classify or generate.
= '--fallback model' ile, her sorguyla ne yapılacağı: classify ya da generate.
"""#
}
