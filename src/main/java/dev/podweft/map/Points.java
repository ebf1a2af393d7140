package dev.podweft.map;

/** Where the marks are while they still move, by their numbers. Belongs to one run of the layout. */
record Points(double[] x, double[] y) {

    Points(int size) {
        this(new double[size], new double[size]);
    }

    void move(int mark, double toX, double toY) {
        x[mark] = toX;
        y[mark] = toY;
    }

    double distance(int a, int b) {
        double dx = x[a] - x[b];
        double dy = y[a] - y[b];
        return Math.sqrt(dx * dx + dy * dy);
    }
}
