package pk.nser.db.disclosure;

/** No number, and why. One instance each. */
record AbsentFigure(Absence absence) implements Figure {
    static final Figure WITHHELD = new AbsentFigure(Absence.WITHHELD);
    static final Figure NOT_COLLECTED = new AbsentFigure(Absence.NOT_COLLECTED);
    static final Figure NOT_OFFERED = new AbsentFigure(Absence.NOT_OFFERED);

    @Override
    public int count() {
        throw new IllegalStateException("no count: " + absence.code());
    }
}
