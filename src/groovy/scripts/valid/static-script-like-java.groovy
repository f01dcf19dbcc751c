public class Main {
    private static final int MAX = 3;
    protected transient volatile int counter = 0;

    public static void main(final String[] args) throws Exception {
        for (int i = 0; i < MAX; ++i) {
            System.out.println("job " + i + (args.length > 0 ? args[0] : ""));
        }
        int j = 0;
        while (j < 10) { j += 2; }
        final List<String> names = new java.util.ArrayList<String>();
        synchronized (names) { names.add("x"); }
        try { throw new Exception("x"); } catch (Exception e) { e.printStackTrace(); }
        return;
    }
    public Main() { super(); this.counter = 1; }
    @Override public final String toString() { return super.toString() + this.counter; }
    abstract static class Inside { abstract void outside(); }
    synchronized strictfp void both() { }
}
Main.main(new String[0]);
