def a = 1; def b = 2;
job('a') { description 'x'; label 'y'; };
;
job('b') {
    ;
    description('z');;
};
for (x in [1, 2]) { println x; }; println 'done';
if (a == 1) println 'one'; else println 'other';
try { println a; } finally { println b; };
def c = { -> ; 1 };
class Empty { ; int x; ; def m() { ; } ; };
switch (a) { case 1: println 1; break; default: println 2; }
