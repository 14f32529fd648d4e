/**
 * The catalogue of the 26 problem types, the model rules, and the deployment of SOP folder pairs. Uses nothing of Tuntas.
 */
package id.tuntas.sop;
