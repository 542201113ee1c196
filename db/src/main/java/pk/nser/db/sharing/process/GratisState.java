package pk.nser.db.sharing.process;

/** Where the wish to receive data free of cost stands (protocol 4.2.1, gratis; R28). */
public enum GratisState {
    /** Nobody asked: the price holds. */
    NONE,
    /** Asked with one of the four criteria. */
    ASKED,
    /** BISP management passed it on. */
    PASSED_ON,
    /** The Cash Transfer Wing prepared it. */
    HANDLED,
    /** The Committee found the criterion met. */
    ASSESSED,
    /** The Competent Authority approved. */
    APPROVED,
    /** The non-disclosure agreement is signed: nothing is due. */
    SIGNED,
    /** Turned down: the price holds. */
    DECLINED
}
