extension Turkish {
    static let site = #"""
# imbik site
Make the course's web site, or preview it while you write.
= Kursun web sitesini yap ya da yazarken önizle.
Write the course as a static site.
= Kursu durağan bir site olarak yaz.
The same course gives the same bytes. Only files that have changed are written, and those that an earlier build wrote and this one does not have are removed. The pages need no server: open index.html. With '--base-url', there are a sitemap, feeds and canonical links too.
= Aynı kurs aynı baytları verir. Yalnız değişen dosyalar yazılır; önceki bir yapımın yazıp bunda olmayanlar silinir. Sayfalar sunucu istemez: index.html dosyasını aç. '--base-url' verilirse site haritası, akışlar ve asıl adres bağlantıları da olur.
'--strict' fails on every problem of the course, on outputs that are missing or belong to another source, on questions that have no key because a model is not here, and on links within the site that lead nowhere; nothing is written then.
= '--strict' kursun her sorununda, eksik ya da başka bir kaynağa ait çıktılarda, bir model burada olmadığı için anahtarı bulunmayan sorularda ve site içinde bir yere varmayan bağlantılarda başarısız olur; o zaman bir şey yazılmaz.
The folder to write. (default: '_site' beside the lessons)
= Yazılacak klasör. (varsayılan: derslerin yanında '_site')
Where the site will stand: https://example.org/course/
= Sitenin duracağı adres: https://example.org/course/
Fail on anything that is not as it should be.
= Olması gerektiği gibi olmayan her şeyde başarısız ol.
Preview the site in a browser; a saved file shows at once.
= Siteyi tarayıcıda önizle; kaydedilen dosya hemen görünür.
The pages are served to this machine only and written nowhere. Ctrl-C stops.
= Sayfalar yalnız bu makineye sunulur, hiçbir yere yazılmaz. Ctrl-C durdurur.
The port on this machine.
= Bu makinedeki kapı numarası.
{0}/index.html: {1} files, {2} written, {3} removed
= {0}/index.html: {1} dosya, {2} yazıldı, {3} silindi
no outputs of its cells are kept
= hücrelerinin çıktıları saklanmamış
'imbik run {0} --lang {1}' runs the cells
= hücreleri 'imbik run {0} --lang {1}' çalıştırır
the kept outputs belong to another source: {0}
= saklanan çıktılar başka bir kaynağa ait: {0}
the playground's engine is not built; its page says so
= deneme alanının motoru yapılmamış; sayfası bunu söylüyor
'Tools/build-playground' builds it
= motoru 'Tools/build-playground' yapar
glossary
= sözlükçe
# the site's folders
the folder has files that no build of the site wrote
= klasörde sitenin hiçbir yapımının yazmadığı dosyalar var
name a folder that is empty or new
= boş ya da yeni bir klasör ver
the site cannot be written: {0}
= site yazılamıyor: {0}
there are no templates for the site
= site için şablon yok
the folder 'site' belongs beside the lessons' folder
= 'site' klasörü derslerin klasörünün yanında durur
the site has no template '{0}'
= sitenin '{0}' adlı şablonu yok
the template cannot be read: {0}
= şablon okunamıyor: {0}
the page has no place '{0}'
= sayfada '{0}' adlı bir yer yok
the link '{0}' leads nowhere
= '{0}' bağlantısı bir yere varmıyor
# imbik bench site
the site has fewer pages than lessons
= sitenin sayfaları derslerden az
an edit changed {0} files
= bir düzeltme {0} dosyayı değiştirdi
"""#
}
