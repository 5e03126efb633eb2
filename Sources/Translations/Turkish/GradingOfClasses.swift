extension Turkish {
    static let gradingOfClasses = #"""
# Compiling and running what a learner wrote
the file has {0} bytes; at most {1} are compiled
= dosya {0} bayt; en çok {1} bayt derlenir
the compiler needs more than {0} MiB of memory for it
= derleyici bunun için {0} MiB'den çok bellek istiyor
the compiler has more than {0} KiB to say about it
= derleyicinin bunun hakkında söyledikleri {0} KiB'yi aşıyor
its compiled form has more than {0} MiB
= derlenmiş biçimi {0} MiB'yi aşıyor
{0} does not come through it (status {1}): {2}
= {0} bununla başa çıkamıyor (durum {1}): {2}
the compiler
= derleyici
the linker
= bağlayıcı
what workers are linked with is missing: {0}
= programların bağlandığı kitaplık eksik: {0}
the folder for compiled workers, {0}, is full or cannot be written
= derlenmiş programların klasörü ({0}) dolu ya da yazılamıyor
the worker cannot be started: {0}
= program başlatılamıyor: {0}
the arguments of '{0}' have {1} bytes
= '{0}' çağrısının değişkenleri {1} bayt
the worker cannot take the arguments: {0}
= program değişkenleri alamıyor: {0}
the sandbox cannot be set up: {0}
= yalıtılmış alan kurulamıyor: {0}
# The sandbox
bubblewrap is not installed, so other people's code can't be kept from this machine
= bubblewrap kurulu değil; bu yüzden başkalarının kodu bu makineden uzak tutulamaz
sudo apt-get install bubblewrap; or, if you trust all who handed in, '--trust-submissions'
= sudo apt-get install bubblewrap; ya da teslim edenlerin hepsine güveniyorsan '--trust-submissions'
imbik knows no filter of system calls for this kind of processor, so other people's code can't be kept from this machine
= imbik bu işlemci türü için sistem çağrısı süzgeci bilmiyor; bu yüzden başkalarının kodu bu makineden uzak tutulamaz
grade on a machine with an x86-64 or 64-bit ARM processor; or, if you trust all who handed in, '--trust-submissions'
= x86-64 ya da 64 bit ARM işlemcili bir makinede notlandır; ya da teslim edenlerin hepsine güveniyorsan '--trust-submissions'
bubblewrap can't set up a sandbox here, so other people's code can't be kept from this machine: {0}
= bubblewrap burada yalıtılmış alan kuramıyor; bu yüzden başkalarının kodu bu makineden uzak tutulamaz: {0}
it needs user namespaces; 'sysctl kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns' shows whether they are allowed, and a container must allow them too; or, if you trust all who handed in, '--trust-submissions'
= kullanıcı ad alanları gerekir; izin verilip verilmediğini 'sysctl kernel.unprivileged_userns_clone kernel.apparmor_restrict_unprivileged_userns' gösterir, kapsayıcı da izin vermelidir; ya da teslim edenlerin hepsine güveniyorsan '--trust-submissions'
# The gradebook
this file is not a gradebook, and was left as it was
= bu dosya bir not defteri değil; olduğu gibi bırakıldı
name another file with '--gradebook'
= '--gradebook' ile başka bir dosya ver
the gradebook was written by a newer imbik (format {0}; this one knows formats up to {1})
= not defterini daha yeni bir imbik yazmış (biçim {0}; bu sürüm en çok {1}. biçimi bilir)
the gradebook is damaged: {0}
= not defteri bozuk: {0}
move it aside to grade the class afresh; 'sqlite3 {0} .recover' shows what can be saved
= sınıfı baştan notlandırmak için onu kenara al; kurtarılabilecekleri 'sqlite3 {0} .recover' gösterir
the gradebook cannot be written
= not defterine yazılamıyor
name a file in a folder of your own with '--gradebook'
= '--gradebook' ile kendi klasörlerinden birinde bir dosya ver
the gradebook cannot be written: no space is left
= not defterine yazılamıyor: boş yer kalmadı
another program keeps the gradebook locked
= başka bir program not defterini kilitli tutuyor
end the other 'imbik grade' and try again
= öteki 'imbik grade' komutunu bitirip yeniden dene
the gradebook cannot be read or written: {0}
= not defteri okunamıyor ya da yazılamıyor: {0}
# Handing in
the file has more than {0} KiB
= dosya {0} KiB'den büyük
a solution needs no more than a few
= bir çözüme birkaç KiB yeter
"""#
}
