/** A prompt of a public application, and the keys and words that a caller hears in it. */
interface Prompt {
  text: string;
  keys: string;
  words?: string;
}

const english: Prompt[] = [
  {
    text: 'For sales, just say sales or press 1. For support, say support or press 2.',
    keys: '1 2',
    words: 'sales support',
  },
  {
    text: 'Press 1 for Sales.\nPress 2 for Support.\nPress 9 to leave a voicemail.\nPress star to repeat this menu.',
    keys: '1 2 9 *',
  },
  { text: 'To learn more about our services, press 1, or say learn more.', keys: '1', words: 'learn more' },
  { text: 'to make a one time payment please press 1, or press 0 to speak with an operator', keys: '1 0' },
  {
    text: 'Say existing or press 1 for existing orders. Say new or press 2 for new orders, or Say operator or press 0 to speak to an operator',
    keys: '1 2 0',
    words: 'existing new operator',
  },
  {
    text: 'For immediate help and to speak with a representative, press 1. For general questions about water, flood, or mold restoration, press 2. You can also press 0 to speak with a representative.',
    keys: '1 2 0',
  },
  {
    text: 'For sales, press 1 or say sales. For support, press 2 or say support. To listen to your options again, press 3 or say repeat.',
    keys: '1 2 3',
    words: 'sales support repeat',
  },
  { text: 'Press 2 for card controls, press 3 to report fraud, or stay on the line for an agent.', keys: '2 3' },
  { text: "Say 'freeze' or press 1 to temporarily pause your debit card.", keys: '1', words: 'freeze' },
  {
    text: 'Press 1, or stay on the line, to receive an instant booking link via text message. If this is an absolute emergency, press 2 to ring our on-call line.',
    keys: '1 2',
  },
  {
    text: 'This is an automated incident alert from your monitoring system. Press 1 to acknowledge, 2 to request a call back, or stay on the line to speak to our automated assistant.',
    keys: '1 2',
  },
  {
    text: 'Do you confirm that date and time? Press 1 or say yes to confirm, or press 2 or say no to choose another option.',
    keys: '1 2',
    words: 'yes no',
  },
  { text: 'Press 1 or say hit. Press 2 or say stand.', keys: '1 2', words: 'hit stand' },
  { text: 'Please enter the 18 characters of your card number, followed by the pound key.', keys: '' },
  {
    text: 'Please enter the amount you wish to pay in cents, followed by the pound key. For example, for 25 dollars, enter 2 5 0 0, then press pound.',
    keys: '#',
  },
  { text: 'For English, press or say 1. For more languages, press 9.', keys: '1 9', words: '1' },
  {
    text: 'Press 1 for a new booking or enquiry. Press 2 for an existing job. Press 3 for an urgent pest emergency. Or press 0 to speak to someone.',
    keys: '1 2 3 0',
  },
  { text: "Please say 'billing' or 'outages'.", keys: '', words: 'billing outages' },
  {
    text: "If you are a regular listener, please Press 1.\nIf you'd like more infomation, Press 2.\nTo leave a message, Press 5.\nIf you are, infact an employee of conday nast, or wired dot co dot uk, please press 7.\nPress 9, to return to the main menu.",
    keys: '1 2 5 7 9',
  },
  {
    text: 'Thank you for calling. To call everybody in the house, press 0. To call George, press 1. To call Mary, press 2. To leave a message, press #.',
    keys: '0 1 2 #',
  },
  {
    text: 'For English press 1, Twi press 2, Ga press 3, Hausa press 4, Ewe press 5, press 9 to repeat, press 0 to speak with the agent.',
    keys: '1 2 3 4 5 9 0',
  },
  {
    text: 'You have reached App Lighting. To schedule an appointment, press one or say appointment, To leave a message, press two or say message. ',
    keys: '1 2',
    words: 'appointment message',
  },
  {
    text: 'If this is an emergency, please hang up and dial 911. Otherwise, how long have you been experiencing these symptoms?',
    keys: '',
  },
  {
    text: 'Hi Ravi, this is a call on behalf of Raghav. Can you attend the meeting tomorrow at 3pm? Press 1 to confirm. Press 2 to decline. Press 9 to repeat.',
    keys: '1 2 9',
  },
];

const german: Prompt[] = [
  { text: 'Drücken Sie die 1 für Deutsch oder die 2 für Englisch.', keys: '1 2' },
  {
    text: 'Willkommen beim Restaurant Viadukt Zürich. Für Deutsch drücken Sie die 1.\nFor English, press 2.',
    keys: '1 2',
  },
  {
    text: 'drücken Sie 1, wenn Sie Hardwareprobleme haben. Wenn Sie Softwareprobleme haben, drücken Sie die 2. Drücken Sie 3, wenn Sie Netzwerkprobleme haben.',
    keys: '1 2 3',
  },
  { text: 'Drücken Sie 1 für den Vertrieb, 2 für Support.', keys: '1 2' },
  {
    text: 'Möchten Sie eine kurze Bewertung hinterlassen? Drücken Sie 1 für ja oder 2, wenn Sie nicht teilnehmen möchten.',
    keys: '1 2',
  },
  {
    text: 'Dieser Anruf wird zu Schulungs- und Qualitätszwecken aufgezeichnet. Drücken Sie 1, um zuzustimmen.',
    keys: '1',
  },
  {
    text: 'Wenn Sie eine Wohnung mieten möchten, drücken Sie bitte die Eins. Für Fragen zu bestehenden Mietverträgen oder Reparaturen wählen Sie die Zwei. Um mit einem Mitarbeiter unserer Buchhaltung verbunden zu werden, drücken Sie bitte die Drei.',
    keys: '1 2 3',
  },
  {
    text: "Drücken Sie '1' für den Vertrieb oder '2' für den Service. Durch Drücken von '0' können Sie jederzeit mit der Vermittlung sprechen.",
    keys: '1 2 0',
  },
];

const french: Prompt[] = [
  {
    text: "Bienvenue à la banque. Pour les cartes, tapez 1. Pour les crédits, tapez 2. Pour les assurances, tapez 3. Pour toute autre question, restez en ligne. Tous nos conseillers sont occupés. Votre temps d'attente estimé est de 14 minutes.",
    keys: '1 2 3',
  },
  {
    text: "Pour accepter l'appel, appuyez sur le 1\nPour rejeter l'appel, appuyez sur une autre touche.",
    keys: '1',
  },
  {
    text: "Pour toute question concernant l'immigration, appuyez sur le 1. Pour notre programme d'anglais langue seconde, appuyez sur le 2. Pour toute autre question, appuyez sur le 3.",
    keys: '1 2 3',
  },
  { text: 'Pour la production, composez le deux.', keys: '2' },
  {
    text: 'Bonjour, vous avez bien joint la clinique de santé du quartier. Nous sommes ouverts du lundi au vendredi de 8h à 20h. Pour prendre un rendez-vous avec votre médecin de famille, appuyez sur le 1. Pour les urgences mineures, veuillez vous présenter à notre clinique sans rendez-vous dès 7h30 le matin.',
    keys: '1',
  },
  {
    text: 'Welcome to the Canadian-run Digg news hotline! For English, press 1. Pour le français, appuyez sur 2.',
    keys: '1 2',
  },
  {
    text: 'Appuyez sur la touche 1 pour une demande commerciale ou sur la touche 2 pour une demande technique',
    keys: '1 2',
  },
  {
    text: 'Si vous acceptez de participer à cette vérification, appuyez sur la touche 1.\nPour refuser, appuyez sur la touche 2 ou raccrochez.',
    keys: '1 2',
  },
  { text: "Pour le français tapez 1, pour l'anglais tapez 2, Pour le chinois tapez 3", keys: '1 2 3' },
];

const spanish: Prompt[] = [
  { text: 'Presione 1 para Ventas, 2 para Soporte, 3 para hablar con un asesor', keys: '1 2 3' },
  { text: 'Alerta de panico en unidad Camion 1234. Presione 1 para confirmar, 2 para escalar.', keys: '1 2' },
  {
    text: 'Para solicitar una devolución de llamada cuando un representante esté disponible, presione 1. Para dejar un mensaje de voz, presione 2. Para seguir esperando, presione cualquier otra tecla o permanezca en la línea.',
    keys: '1 2',
  },
  { text: 'Para inglés, oprima el 1. Para español, oprima el 2.', keys: '1 2' },
  { text: 'Para español, oprima o diga 2.', keys: '2', words: '2' },
  {
    text: 'Hemos confirmado su identidad. por favor presione 1 para confirmar la apertura o 2 para enviar reacción.',
    keys: '1 2',
  },
  { text: 'Para español, oprima el nueve.', keys: '9' },
  {
    text: 'Pulse 1 para Ventas, pulse 2 para Servicios. Para hablar con el operador, pulse 0 en cualquier momento',
    keys: '1 2 0',
  },
];

const italian: Prompt[] = [
  {
    text: "Vuole proseguire col percorso digitale? Prema 1. Per assistenza presso l'ufficio più vicino prema 2. Per ascoltare un orientamento per over sessanta prema 3. Per delegare un conoscente più giovane prema 4.",
    keys: '1 2 3 4',
  },
  { text: 'Se acconsente, prema il tasto 1.', keys: '1' },
  {
    text: 'Per posticipare di 5 minuti, prema il tasto 1.\nPer posticipare di 10 minuti, prema il tasto 2.\nPer terminare, riagganci pure.',
    keys: '1 2',
  },
  {
    text: 'Premere 1 in caso di problemi hardware. Premere 2 in caso di problemi software. Premere 3 in caso di problemi di rete',
    keys: '1 2 3',
  },
  {
    text: 'Per VERSARE denaro digiti 1, per PRELEVARE denaro digiti 2, per USCIRE dal suo conto digiti 3',
    keys: '1 2 3',
  },
  { text: 'Premi 1 per vedere i libri di JRRT oppure 2 per inserirne uno a mano', keys: '1 2' },
  {
    text: 'Ciao, ti stiamo chiamando per una richiesta autorizzata. Premi 1 per parlare con un operatore, oppure riaggancia per non essere ricontattato.',
    keys: '1',
  },
  {
    text: 'Menu principale. Per parlare con un operatore umano prema 1. Per stato pratica con numero di protocollo a ventidue cifre prema 2. Per appuntamenti prema 3. Per il bonus apparecchi acustici duemila ventiquattro prema 4.',
    keys: '1 2 3 4',
  },
  {
    text: 'Per lasciare un messaggio a uno dei nostri medici, premere 1. Per lasciare un messaggio a uno dei nostri fisioterapisti, premere 2. Per parlare con un operatore, premere 0.',
    keys: '1 2 0',
  },
];

/** Prompts that were quoted from public repositories, in five languages. */
export const prompts: readonly Prompt[] = [...english, ...german, ...french, ...spanish, ...italian];
