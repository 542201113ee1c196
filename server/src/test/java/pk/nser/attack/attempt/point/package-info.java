/** A8 and A9: attacks on the files of geo-tagged households that several grants were given. */
package pk.nser.attack.attempt.point;
